package zip // import "archive/zip"

import (
	"io"
	"io/fs"
)

// Writer writes to what a function may be handed by another package: the end of a pipe, or
// a connection.
//
//connlint:carrier
type Writer struct{}

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

// Create writes the rest of the entry before and its own header, to a buffer. What it
// returns writes there, too. Source: archive/zip/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:queued w
//connlint:same entry, w
func (w *Writer) Create(name string) (entry io.Writer, err error)

// CreateHeader writes as Create does. Source: archive/zip/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:queued w
//connlint:same entry, w
func (w *Writer) CreateHeader(fh *FileHeader) (entry io.Writer, err error)

// AddFS writes all files of fsys to a buffer. Source: archive/zip/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:queued w
func (w *Writer) AddFS(fsys fs.FS) (err error)
