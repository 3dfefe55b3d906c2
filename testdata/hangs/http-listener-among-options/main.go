// Command house has a door that is one of its options, serves there, and then knocks.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

type house struct {
	srv  http.Server
	door net.Listener
}

type option func(*house)

//connlint:same result, door
func behind(door net.Listener) option { return func(h *house) { h.door = door } }

func named(name string) option {
	return func(h *house) {
		h.srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, name) })
	}
}

//connlint:open result as listener
//connlint:address opts of result
func build(opts ...option) *house {
	h := &house{}
	for _, o := range opts {
		o(h)
	}
	return h
}

//connlint:drive h until {h}.Close is called
func (h *house) serve() error { return h.srv.Serve(h.door) }

//connlint:stop h
func (h *house) Close() { h.srv.Close() }

func knock(door net.Listener) string {
	resp, err := http.Get("http://" + door.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	return string(b)
}

func door() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	front := door()
	h := build(named("blue"), behind(front))
	if err := h.serve(); err != http.ErrServerClosed { // want "serve blocks this goroutine until"
		log.Fatal(err)
	}
	fmt.Println(knock(front))
}
