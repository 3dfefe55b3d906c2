// Command census sends the record of one household to a census office, which
// acknowledges on the same connection.
package main

import (
	"encoding/gob"
	"fmt"
	"log"
	"net"
)

type Household struct {
	Street  string
	Persons int
}

type Notice struct {
	Text string
}

// office invites and then takes households until the connection ends.
func office(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	enc, dec := gob.NewEncoder(c), gob.NewDecoder(c)
	enc.Encode(Notice{"ready"})
	var h Household
	if err := dec.Decode(&h); err == nil {
		enc.Encode(Notice{fmt.Sprintf("%d persons in %s", h.Persons, h.Street)})
	}
}

func notices(dec *gob.Decoder) {
	var n Notice
	for dec.Decode(&n) == nil {
		log.Printf("office: %s", n.Text)
	}
}

func report(c net.Conn, h Household) error {
	enc := gob.NewEncoder(c)
	notices(gob.NewDecoder(c)) // want "notices blocks this goroutine until"
	return enc.Encode(h)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go office(ln)
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	if err := report(c, Household{Street: "Mill Lane 4", Persons: 3}); err != nil {
		log.Fatal(err)
	}
}
