package csv // import "encoding/csv"

import (
	"io"
)

// Writer writes to what a function may be handed by another package: the end of a pipe, or
// a connection.
//
//connlint:carrier
type Writer struct{}

// NewWriter wraps w with a buffer. Source: encoding/csv/writer.go, go1.26.8.
//
//connlint:same c, w
func NewWriter(w io.Writer) (c *Writer)

// Write returns at once while the buffer has room; nothing reaches the peer before
// Flush. Source: encoding/csv/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:queued w
func (w *Writer) Write(record []string) (err error)

// WriteAll writes all records and flushes. Source: encoding/csv/writer.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) WriteAll(records [][]string) (err error)

// Flush writes what the buffer holds. Source: encoding/csv/writer.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Flush()

// Error writes nothing: it gives the error of an earlier write. Source:
// encoding/csv/writer.go, go1.26.8.
//
//connlint:neutral it only asks for an earlier error
func (w *Writer) Error() (err error)

// NewReader wraps r. Source: encoding/csv/reader.go, go1.26.8.
//
//connlint:same c, r
func NewReader(r io.Reader) (c *Reader)

// Read takes one record. Source: encoding/csv/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) Read() (record []string, err error)

// ReadAll reads r until it ends. Source: encoding/csv/reader.go, go1.26.8.
//
//connlint:drive r at eof until {r} ends
func (r *Reader) ReadAll() (records [][]string, err error)
