package zlib // import "compress/zlib"

import (
	"io"
)

// Writer writes to what a function may be handed by another package: the end of a pipe, or
// a connection.
//
//connlint:carrier
type Writer struct{}

// NewReader wraps r and reads the header. Source: compress/zlib/reader.go, go1.26.8.
//
//connlint:recv r
//connlint:child z of r
func NewReader(r io.Reader) (z io.ReadCloser, err error)

// NewWriter wraps w. Source: compress/zlib/writer.go, go1.26.8.
//
//connlint:same z, w
func NewWriter(w io.Writer) (z *Writer)

// NewWriterLevel wraps w. Source: compress/zlib/writer.go, go1.26.8.
//
//connlint:same z, w
func NewWriterLevel(w io.Writer, level int) (z *Writer, err error)

// NewWriterLevelDict wraps w. Source: compress/zlib/writer.go, go1.26.8.
//
//connlint:same z, w
func NewWriterLevelDict(w io.Writer, level int, dict []byte) (z *Writer, err error)

// Write writes the header at once, the first time. Source: compress/zlib/writer.go, go1.26.8.
//
//connlint:send z never be written
func (z *Writer) Write(p []byte) (n int, err error)

// Flush writes what is pending. Source: compress/zlib/writer.go, go1.26.8.
//
//connlint:send z never be written
func (z *Writer) Flush() (err error)

// Close writes the end; the wrapped writer stays open. Source: compress/zlib/writer.go,
// go1.26.8.
//
//connlint:send z never be written
func (z *Writer) Close() (err error)
