// Shops that keep the number of their door, and ask at it only where that is right.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
)

type shop struct {
	door string
}

// open keeps the number of the door, and serves there; the door was given for this.
func (s *shop) open(ln net.Listener) error {
	s.door = ln.Addr().String()
	return http.Serve(ln, nil)
}

// kiosk is closed by whoever buys the last paper.
type kiosk struct {
	door string
}

func (k *kiosk) open(sold chan<- string) error {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	k.door = ln.Addr().String()
	sold <- k.door
	srv := &http.Server{}
	srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "the last one")
		go srv.Shutdown(context.Background())
	})
	return srv.Serve(ln)
}

func ask(door string) {
	resp, err := http.Get("http://" + door + "/")
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	ln.Close()
	s := new(shop)
	if err := s.open(ln); err != nil {
		log.Print("not at ", s.door, ": ", err)
	}

	k, sold := new(kiosk), make(chan string, 1)
	go func() { ask(<-sold) }()
	if err := k.open(sold); err != nil {
		log.Print(err)
	}
	ask(k.door)
}
