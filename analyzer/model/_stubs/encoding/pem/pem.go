package pem // import "encoding/pem"

import (
	"io"
)

// Encode writes one block at once. Source: encoding/pem/pem.go, go1.26.8.
//
//connlint:send out never be written
//connlint:call Write of out
func Encode(out io.Writer, b *Block) (err error)
