// Command museum shows a holding page until its pictures are hung, and then the
// pictures, on the same address.
package main

import (
	"errors"
	"io"
	"log"
	"net"
	"net/http"
)

func page(text string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, text) })
}

func museum(ln net.Listener, hung <-chan struct{}) error {
	addr := ln.Addr().String()
	holding := &http.Server{Handler: page("opening soon")}
	go func() {
		<-hung
		holding.Close()
	}()
	if err := holding.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	return http.Serve(ln, page("still life with pears"))
}

func get(addr string) (string, error) {
	resp, err := http.Get("http://" + addr)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	addr, hung := ln.Addr().String(), make(chan struct{})
	go func() { log.Fatal(museum(ln, hung)) }()
	text, err := get(addr)
	if err != nil {
		log.Fatal(err)
	}
	log.Print(text)
	close(hung)
	for text == "opening soon" || err != nil { // the address is free for a moment
		text, err = get(addr)
	}
	log.Print(text)
}
