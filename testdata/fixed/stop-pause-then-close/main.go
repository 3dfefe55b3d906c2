// Command doorbell answers at its door for a moment and then goes away.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"time"
)

type door struct {
	srv  http.Server
	rung int
}

func (d *door) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	d.rung++
	fmt.Fprintln(w, "coming")
}

// open answers at the door until close.
func (d *door) open(ln net.Listener) error {
	d.srv.Handler = d
	if err := d.srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func (d *door) close() {
	if err := d.srv.Close(); err != nil {
		log.Print(err)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	d := new(door)
	over := make(chan error, 1)
	go func() { over <- d.open(ln) }()
	time.Sleep(50 * time.Millisecond)
	d.close()
	if err := <-over; err != nil {
		log.Fatal(err)
	}
	log.Print("rung ", d.rung, " times")
}
