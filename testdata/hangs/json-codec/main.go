// Command crane lifts a container by remote control; the crane reports its state
// as a stream of JSON values.
package main

import (
	"encoding/json"
	"errors"
	"io"
	"log"
	"net"
)

type state struct {
	Height float64 `json:"height"`
	Loaded bool    `json:"loaded"`
}

type order struct {
	Lift float64 `json:"lift"`
}

// crane reports its state before and after each order.
func crane(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	enc, dec := json.NewEncoder(c), json.NewDecoder(c)
	st := state{Loaded: true}
	if err := enc.Encode(st); err != nil {
		return
	}
	var o order
	if err := dec.Decode(&o); err != nil {
		return
	}
	st.Height += o.Lift
	enc.Encode(st)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go crane(ln)
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()

	dec, enc := json.NewDecoder(conn), json.NewEncoder(conn)
	for {
		var st state
		err := dec.Decode(&st) // want "Decode blocks this goroutine until"
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			log.Printf("crane: %v", err)
			break
		}
		log.Printf("height %.1f m, loaded %v", st.Height, st.Loaded)
	}
	if err := enc.Encode(order{Lift: 12.5}); err != nil {
		log.Fatal(err)
	}
}
