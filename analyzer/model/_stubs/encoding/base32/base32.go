package base32 // import "encoding/base32"

import (
	"io"
)

// NewEncoder wraps w. To close what it returns writes the last bytes, and leaves w open.
// Source: encoding/base32/base32.go, go1.26.8.
//
//connlint:child e of w
func NewEncoder(enc *Encoding, w io.Writer) (e io.WriteCloser)

// NewDecoder wraps r. Source: encoding/base32/base32.go, go1.26.8.
//
//connlint:same d, r
func NewDecoder(enc *Encoding, r io.Reader) (d io.Reader)
