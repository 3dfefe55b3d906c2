package cipher // import "crypto/cipher"

import (
	"io"
)

// StreamReader reads what R brings. Source: crypto/cipher/io.go, go1.26.8.
type StreamReader struct {
	//connlint:same
	R io.Reader
}

// Read takes some bytes. Source: crypto/cipher/io.go, go1.26.8.
//
//connlint:recv r
func (r StreamReader) Read(dst []byte) (n int, err error)

// StreamWriter writes to W without a buffer. Source: crypto/cipher/io.go, go1.26.8.
type StreamWriter struct {
	//connlint:same
	W io.Writer
}

// Write writes at once. Source: crypto/cipher/io.go, go1.26.8.
//
//connlint:send w never be written
func (w StreamWriter) Write(src []byte) (n int, err error)

// Close closes W, if that can be closed. Source: crypto/cipher/io.go, go1.26.8.
//
//connlint:stop w
func (w StreamWriter) Close() (err error)
