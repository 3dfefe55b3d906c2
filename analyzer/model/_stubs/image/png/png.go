package png // import "image/png"

import (
	"image"
	"io"
)

// Encode writes all of a picture. Source: image/png/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func Encode(w io.Writer, m image.Image) (err error)

// Decode takes a picture, and goes on reading until it has all of it. Source:
// image/png/reader.go, go1.26.8.
//
//connlint:recv r
func Decode(r io.Reader) (m image.Image, err error)

// Encode writes all of a picture. Source: image/png/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func (enc *Encoder) Encode(w io.Writer, m image.Image) (err error)
