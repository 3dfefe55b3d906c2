package xml // import "encoding/xml"

import (
	"io"
)

// NewEncoder wraps w. Source: encoding/xml/marshal.go, go1.26.8.
//
//connlint:same enc, w
func NewEncoder(w io.Writer) (enc *Encoder)

// Encode writes one element and flushes. Source: encoding/xml/marshal.go,
// go1.26.8.
//
//connlint:send enc never be written
func (enc *Encoder) Encode(v any) (err error)

// EncodeElement writes one element and flushes. Source: encoding/xml/marshal.go,
// go1.26.8.
//
//connlint:send enc never be written
func (enc *Encoder) EncodeElement(v any, start StartElement) (err error)

// EncodeToken writes one token, which needs Flush. Source:
// encoding/xml/marshal.go, go1.26.8.
//
//connlint:send enc never be written
func (enc *Encoder) EncodeToken(t Token) (err error)

// Flush writes what the buffer holds. Source: encoding/xml/marshal.go, go1.26.8.
//
//connlint:send enc never be written
func (enc *Encoder) Flush() (err error)

// Close flushes; the wrapped writer stays open. Source:
// encoding/xml/marshal.go, go1.26.8.
//
//connlint:send enc never be written
func (enc *Encoder) Close() (err error)

// NewDecoder wraps r. Source: encoding/xml/xml.go, go1.26.8.
//
//connlint:same d, r
func NewDecoder(r io.Reader) (d *Decoder)

// Decode takes one element. Source: encoding/xml/read.go, go1.26.8.
//
//connlint:recv d
func (d *Decoder) Decode(v any) (err error)

// DecodeElement takes one element. Source: encoding/xml/read.go, go1.26.8.
//
//connlint:recv d
func (d *Decoder) DecodeElement(v any, start *StartElement) (err error)

// Token takes one token. Source: encoding/xml/xml.go, go1.26.8.
//
//connlint:recv d
func (d *Decoder) Token() (t Token, err error)

// RawToken takes one token. Source: encoding/xml/xml.go, go1.26.8.
//
//connlint:recv d
func (d *Decoder) RawToken() (t Token, err error)

// Skip reads up to the end of the element. Source: encoding/xml/read.go,
// go1.26.8.
//
//connlint:recv d
func (d *Decoder) Skip() (err error)
