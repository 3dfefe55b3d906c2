package gob // import "encoding/gob"

import (
	"io"
	"reflect"
)

// Encoder writes to what a function may be handed by another package: the end of a pipe, or
// a connection.
//
//connlint:carrier
type Encoder struct{}

// NewEncoder wraps w. Source: encoding/gob/encoder.go, go1.26.8.
//
//connlint:same enc, w
func NewEncoder(w io.Writer) (enc *Encoder)

// Encode writes one value. Source: encoding/gob/encoder.go, go1.26.8.
//
//connlint:send enc never be written
//connlint:call Write of enc
func (enc *Encoder) Encode(e any) (err error)

// EncodeValue writes one value. Source: encoding/gob/encoder.go, go1.26.8.
//
//connlint:send enc never be written
//connlint:call Write of enc
func (enc *Encoder) EncodeValue(value reflect.Value) (err error)

// NewDecoder wraps r. Source: encoding/gob/decoder.go, go1.26.8.
//
//connlint:same dec, r
func NewDecoder(r io.Reader) (dec *Decoder)

// Decode takes one value. Source: encoding/gob/decoder.go, go1.26.8.
//
//connlint:recv dec
func (dec *Decoder) Decode(e any) (err error)

// DecodeValue takes one value. Source: encoding/gob/decoder.go, go1.26.8.
//
//connlint:recv dec
func (dec *Decoder) DecodeValue(v reflect.Value) (err error)
