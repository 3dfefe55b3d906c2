// Command zone fetches the records of a zone, one batch after the other.
package main

import (
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
)

type batch struct {
	Records []string
	Err     string
}

type transfer struct {
	conn net.Conn
	dec  *gob.Decoder
}

// fetch asks for a zone and returns the channel on which its batches come.
func (t *transfer) fetch(zone string) (<-chan batch, error) {
	if _, err := fmt.Fprintln(t.conn, zone); err != nil {
		return nil, err
	}
	batches := make(chan batch)
	t.receive(batches) // want "receive blocks this goroutine until somebody receives"
	return batches, nil
}

func (t *transfer) receive(to chan<- batch) {
	defer close(to)
	for {
		var b batch
		if err := t.dec.Decode(&b); err != nil {
			if !errors.Is(err, io.EOF) {
				to <- batch{Err: err.Error()}
			}
			return
		}
		to <- b
	}
}

func primary(c net.Conn) {
	defer c.Close()
	var zone string
	if _, err := fmt.Fscanln(c, &zone); err != nil {
		return
	}
	enc := gob.NewEncoder(c)
	enc.Encode(batch{Records: []string{"a." + zone, "b." + zone}})
	enc.Encode(batch{Records: []string{"c." + zone}})
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		if c, err := ln.Accept(); err == nil {
			primary(c)
		}
	}()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	t := &transfer{conn: conn, dec: gob.NewDecoder(conn)}
	batches, err := t.fetch("example")
	if err != nil {
		log.Fatal(err)
	}
	for b := range batches {
		fmt.Println(b.Records, b.Err)
	}
}
