package bytes // import "bytes"

import "io"

// ReadFrom reads r until it ends. It returns nil then, not EOF. Source:
// bytes/buffer.go, go1.26.8.
//
//connlint:drive r at eof until {r} ends
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error)

// WriteTo writes what is in the buffer to w. Source: bytes/buffer.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error)

// WriteTo writes what is left to w. Source: bytes/reader.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func (r *Reader) WriteTo(w io.Writer) (n int64, err error)
