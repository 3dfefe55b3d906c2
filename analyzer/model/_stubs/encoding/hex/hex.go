package hex // import "encoding/hex"

import (
	"io"
)

// NewEncoder wraps w without a buffer. Source: encoding/hex/hex.go, go1.26.8.
//
//connlint:same e, w
func NewEncoder(w io.Writer) (e io.Writer)

// NewDecoder wraps r. Source: encoding/hex/hex.go, go1.26.8.
//
//connlint:same d, r
func NewDecoder(r io.Reader) (d io.Reader)
