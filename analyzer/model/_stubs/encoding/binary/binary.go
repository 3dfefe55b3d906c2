package binary // import "encoding/binary"

import (
	"io"
)

// Read takes one value of fixed size. Source: encoding/binary/binary.go,
// go1.26.8.
//
//connlint:recv r
func Read(r io.Reader, order ByteOrder, data any) (err error)

// Write writes one value of fixed size. Source: encoding/binary/binary.go,
// go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func Write(w io.Writer, order ByteOrder, data any) (err error)

// ReadUvarint takes one number. Source: encoding/binary/varint.go, go1.26.8.
//
//connlint:recv r
func ReadUvarint(r io.ByteReader) (x uint64, err error)

// ReadVarint takes one number. Source: encoding/binary/varint.go, go1.26.8.
//
//connlint:recv r
func ReadVarint(r io.ByteReader) (x int64, err error)
