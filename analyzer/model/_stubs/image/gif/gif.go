package gif // import "image/gif"

import (
	"image"
	"io"
)

// Encode writes all of a picture. Source: image/gif/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func Encode(w io.Writer, m image.Image, o *Options) (err error)

// Decode takes a picture, and goes on reading until it has all of it. Source:
// image/gif/reader.go, go1.26.8.
//
//connlint:recv r
func Decode(r io.Reader) (m image.Image, err error)

// EncodeAll writes all pictures. Source: image/gif/writer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func EncodeAll(w io.Writer, g *GIF) (err error)
