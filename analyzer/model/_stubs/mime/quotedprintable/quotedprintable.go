package quotedprintable // import "mime/quotedprintable"

import (
	"io"
)

// NewReader wraps r. Source: mime/quotedprintable/reader.go, go1.26.8.
//
//connlint:same q, r
func NewReader(r io.Reader) (q *Reader)

// Read takes some bytes. Source: mime/quotedprintable/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) Read(p []byte) (n int, err error)

// NewWriter wraps w. Source: mime/quotedprintable/writer.go, go1.26.8.
//
//connlint:same q, w
func NewWriter(w io.Writer) (q *Writer)

// Write returns at once until a line is full. Source: mime/quotedprintable/writer.go,
// go1.26.8.
//
//connlint:send w never be written
//connlint:queued w
func (w *Writer) Write(p []byte) (n int, err error)

// Close writes the rest of a line; the wrapped writer stays open. Source:
// mime/quotedprintable/writer.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Close() (err error)
