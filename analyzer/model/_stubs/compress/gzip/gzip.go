package gzip // import "compress/gzip"

import (
	"io"
)

// Writer writes to what a function may be handed by another package: the end of a pipe, or
// a connection.
//
//connlint:carrier
type Writer struct{}

// NewReader wraps r and reads the header. Source: compress/gzip/gunzip.go,
// go1.26.8.
//
//connlint:recv r
//connlint:same z, r
func NewReader(r io.Reader) (z *Reader, err error)

// Read takes some bytes. Source: compress/gzip/gunzip.go, go1.26.8.
//
//connlint:recv z
func (z *Reader) Read(p []byte) (n int, err error)

// Close leaves the wrapped reader open. Source: compress/gzip/gunzip.go,
// go1.26.8.
//
//connlint:neutral it does not close the wrapped reader
func (z *Reader) Close() (err error)

// NewWriter wraps w. Source: compress/gzip/gzip.go, go1.26.8.
//
//connlint:same z, w
func NewWriter(w io.Writer) (z *Writer)

// NewWriterLevel wraps w. Source: compress/gzip/gzip.go, go1.26.8.
//
//connlint:same z, w
func NewWriterLevel(w io.Writer, level int) (z *Writer, err error)

// Write compresses; what is written reaches w with Flush or Close. Source:
// compress/gzip/gzip.go, go1.26.8.
//
//connlint:send z never be written
func (z *Writer) Write(p []byte) (n int, err error)

// Flush writes what is pending. Source: compress/gzip/gzip.go, go1.26.8.
//
//connlint:send z never be written
func (z *Writer) Flush() (err error)

// Close writes the footer; the wrapped writer stays open. Source:
// compress/gzip/gzip.go, go1.26.8.
//
//connlint:send z never be written
func (z *Writer) Close() (err error)
