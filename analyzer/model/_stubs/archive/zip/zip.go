package zip // import "archive/zip"

import (
	"io"
)

// NewWriter wraps w with a buffer. Source: archive/zip/writer.go, go1.26.8.
//
//connlint:same z, w
func NewWriter(w io.Writer) (z *Writer)

// Flush writes what the buffer holds. Source: archive/zip/writer.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Flush() (err error)

// Close writes the directory; the wrapped writer stays open. Source:
// archive/zip/writer.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Close() (err error)
