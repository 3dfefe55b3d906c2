// Command codecs sends a message between two codecs that a helper makes.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
)

type message struct {
	ID   int
	Text string
}

// Codec is what the two sides speak by.
type Codec interface {
	Put(m *message) error
	Take(m *message) error
	Close() error
}

type jsonCodec struct {
	enc *json.Encoder
	dec *json.Decoder
	io.Closer
}

func newCodec(conn io.ReadWriteCloser) Codec {
	return &jsonCodec{enc: json.NewEncoder(conn), dec: json.NewDecoder(conn), Closer: conn}
}

func (c *jsonCodec) Put(m *message) error  { return c.enc.Encode(m) }
func (c *jsonCodec) Take(m *message) error { return c.dec.Decode(m) }

func codecs() (Codec, Codec) {
	near, far := net.Pipe()
	return newCodec(near), newCodec(far)
}

func main() {
	a, b := codecs()
	defer a.Close()
	defer b.Close()
	go func() {
		if err := a.Put(&message{1, "hello"}); err != nil {
			log.Print(err)
		}
	}()
	var m message
	if err := b.Take(&m); err != nil {
		log.Fatal(err)
	}
	fmt.Println(m)
}
