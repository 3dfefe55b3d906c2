// A turnstile reports who passes; it is opened by the same connection that it reports
// on.
package main

import (
	"encoding/json"
	"log"
	"net"
	"sync"
)

type turnstile struct {
	nc   net.Conn
	wg   sync.WaitGroup
	seen []string
}

func (t *turnstile) reports() {
	defer t.wg.Done()
	dec := json.NewDecoder(t.nc)
	for {
		var name string
		if err := dec.Decode(&name); err != nil {
			return
		}
		t.seen = append(t.seen, name)
	}
}

// watch begins to take the reports. What it returns waits for the last one.
func watch(nc net.Conn) (*turnstile, func()) {
	t := &turnstile{nc: nc}
	t.wg.Add(1)
	go t.reports()
	return t, t.wg.Wait
}

func (t *turnstile) let(name string) error { return json.NewEncoder(t.nc).Encode(name) }

// gate reports everybody who was let in, and goes when nobody is there.
func gate(nc net.Conn) {
	defer nc.Close()
	dec, enc := json.NewDecoder(nc), json.NewEncoder(nc)
	for {
		var name string
		if err := dec.Decode(&name); err != nil || name == "" {
			return
		}
		enc.Encode(name + " has passed")
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	nc, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	far, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	go gate(far)

	t, wait := watch(nc)
	for _, name := range []string{"ines", "bo", ""} {
		if err := t.let(name); err != nil {
			log.Fatal(err)
		}
	}
	wait()
	log.Print(t.seen)
}
