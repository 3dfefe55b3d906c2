package json // import "encoding/json"

import (
	"io"
)

// NewEncoder wraps w. Source: encoding/json/stream.go, go1.26.8.
//
//connlint:same enc, w
func NewEncoder(w io.Writer) (enc *Encoder)

// Encode writes one value. Source: encoding/json/stream.go, go1.26.8.
//
//connlint:send enc never be written
//connlint:call Write of enc
func (enc *Encoder) Encode(v any) (err error)

// NewDecoder wraps r and reads ahead of the value that it returns. Source:
// encoding/json/stream.go, go1.26.8.
//
//connlint:same dec, r
func NewDecoder(r io.Reader) (dec *Decoder)

// Decode takes one value. Source: encoding/json/stream.go, go1.26.8.
//
//connlint:recv dec
func (dec *Decoder) Decode(v any) (err error)

// Token takes one token. Source: encoding/json/stream.go, go1.26.8.
//
//connlint:recv dec
func (dec *Decoder) Token() (tok Token, err error)

// More blocks for the next byte. Source: encoding/json/stream.go, go1.26.8.
//
//connlint:recv dec
func (dec *Decoder) More() (more bool)
