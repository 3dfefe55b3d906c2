// Command stall shows its menu to guests and its takings to the keeper, each at an
// address of its own.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

type stall struct{ takings int }

func (s *stall) menu(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "soup, bread") }

func (s *stall) till(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, s.takings) }

func serve(ln net.Listener, show http.HandlerFunc) {
	if err := http.Serve(ln, show); err != nil {
		log.Print(err)
	}
}

// open has both served.
func (s *stall) open(guests, keeper net.Listener) {
	serve(guests, s.menu) // want "serve blocks this goroutine until ln is closed, in Serve at main.go:.*; the serve on line .*, which leads to Serve, can never run"
	go serve(keeper, s.till)
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func ask(ln net.Listener) {
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	log.Printf("%s%v", text, err)
}

func main() {
	guests, keeper := listen(), listen()
	new(stall).open(guests, keeper)
	ask(guests)
	ask(keeper)
}
