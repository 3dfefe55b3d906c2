package flate // import "compress/flate"

import (
	"io"
)

// Writer writes to what a function may be handed by another package: the end of a pipe, or
// a connection.
//
//connlint:carrier
type Writer struct{}

// NewReader wraps r. Source: compress/flate/inflate.go, go1.26.8.
//
//connlint:child z of r
func NewReader(r io.Reader) (z io.ReadCloser)

// NewWriter wraps w. Source: compress/flate/deflate.go, go1.26.8.
//
//connlint:same fw, w
func NewWriter(w io.Writer, level int) (fw *Writer, err error)

// NewWriterDict wraps w. Source: compress/flate/deflate.go, go1.26.8.
//
//connlint:same fw, w
func NewWriterDict(w io.Writer, level int, dict []byte) (fw *Writer, err error)

// Write returns at once while there is room for more; nothing reaches the wrapped writer
// before Flush. Source: compress/flate/deflate.go, go1.26.8.
//
//connlint:send w never be written
//connlint:queued w
func (w *Writer) Write(data []byte) (n int, err error)

// Flush writes what is pending. Source: compress/flate/deflate.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Flush() (err error)

// Close writes the end; the wrapped writer stays open. Source: compress/flate/deflate.go,
// go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Close() (err error)
