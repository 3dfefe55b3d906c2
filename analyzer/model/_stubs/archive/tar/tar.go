package tar // import "archive/tar"

import (
	"io"
	"io/fs"
)

// Writer writes to what a function may be handed by another package: the end of a pipe, or
// a connection.
//
//connlint:carrier
type Writer struct{}

// NewWriter wraps w without a buffer. The reader of an archive has no model: an entry
// of it ends before the connection does. Source: archive/tar/writer.go, go1.26.8.
//
//connlint:same t, w
func NewWriter(w io.Writer) (t *Writer)

// WriteHeader writes at once. Source: archive/tar/writer.go, go1.26.8.
//
//connlint:send tw never be written
func (tw *Writer) WriteHeader(hdr *Header) (err error)

// Write writes at once. Source: archive/tar/writer.go, go1.26.8.
//
//connlint:send tw never be written
func (tw *Writer) Write(b []byte) (n int, err error)

// AddFS writes all files of fsys. Source: archive/tar/writer.go, go1.26.8.
//
//connlint:send tw never be written
func (tw *Writer) AddFS(fsys fs.FS) (err error)

// Flush writes the padding of an entry. Source: archive/tar/writer.go, go1.26.8.
//
//connlint:send tw never be written
//connlint:queued tw
func (tw *Writer) Flush() (err error)

// Close writes the footer; the wrapped writer stays open. Source:
// archive/tar/writer.go, go1.26.8.
//
//connlint:send tw never be written
func (tw *Writer) Close() (err error)
