package jpeg // import "image/jpeg"

import (
	"image"
	"io"
)

// Encode writes all of a picture. Source: image/jpeg/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func Encode(w io.Writer, m image.Image, o *Options) (err error)

// Decode takes a picture, and goes on reading until it has all of it. Source:
// image/jpeg/reader.go, go1.26.8.
//
//connlint:recv r
func Decode(r io.Reader) (m image.Image, err error)
