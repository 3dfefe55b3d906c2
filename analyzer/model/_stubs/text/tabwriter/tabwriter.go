package tabwriter // import "text/tabwriter"

import (
	"io"
)

// NewWriter wraps output. Source: text/tabwriter/tabwriter.go, go1.26.8.
//
//connlint:same w, output
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) (w *Writer)

// Init wraps output. Source: text/tabwriter/tabwriter.go, go1.26.8.
//
//connlint:same w, output
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) (w *Writer)

// Write formats; a table whose columns are not all over reaches the wrapped writer
// with Flush. Source: text/tabwriter/tabwriter.go, go1.26.8.
//
//connlint:send b never be written
//connlint:queued b
func (b *Writer) Write(buf []byte) (n int, err error)

// Flush writes what is pending. Source: text/tabwriter/tabwriter.go, go1.26.8.
//
//connlint:send b never be written
func (b *Writer) Flush() (err error)
