package ascii85 // import "encoding/ascii85"

import (
	"io"
)

// NewEncoder wraps w. To close what it returns writes the last bytes, and leaves w open.
// Source: encoding/ascii85/ascii85.go, go1.26.8.
//
//connlint:child e of w
func NewEncoder(w io.Writer) (e io.WriteCloser)

// NewDecoder wraps r. Source: encoding/ascii85/ascii85.go, go1.26.8.
//
//connlint:same d, r
func NewDecoder(r io.Reader) (d io.Reader)
