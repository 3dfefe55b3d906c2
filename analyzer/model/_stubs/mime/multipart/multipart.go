package multipart // import "mime/multipart"

import (
	"io"
	"net/textproto"
)

// Writer writes to what a function may be handed by another package: the end of a pipe, or
// a connection.
//
//connlint:carrier
type Writer struct{}

// NewWriter writes to out, without a buffer of its own. Source:
// mime/multipart/writer.go, go1.26.8.
//
//connlint:same w, out
func NewWriter(out io.Writer) (w *Writer)

// CreatePart writes the header of a part, and part writes through to the writer's
// own. Source: mime/multipart/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:same part, w
func (w *Writer) CreatePart(header textproto.MIMEHeader) (part io.Writer, err error)

// CreateFormFile is CreatePart with the header of a file. Source:
// mime/multipart/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:same part, w
func (w *Writer) CreateFormFile(fieldname, filename string) (part io.Writer, err error)

// CreateFormField is CreatePart with the header of a field. Source:
// mime/multipart/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:same part, w
func (w *Writer) CreateFormField(fieldname string) (part io.Writer, err error)

// WriteField writes a field with its value. Source: mime/multipart/writer.go,
// go1.26.8.
//
//connlint:send w never be written
func (w *Writer) WriteField(fieldname, value string) (err error)

// Close writes the last boundary; it does not close what it writes to. Source:
// mime/multipart/writer.go, go1.26.8.
//
//connlint:send w never be written
func (w *Writer) Close() (err error)
