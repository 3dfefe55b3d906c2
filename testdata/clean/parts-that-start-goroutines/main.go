// A constructor hands out what its server can do as functions; the one that main
// calls first only starts a goroutine that serves.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

type parts struct {
	name  string
	serve func(net.Listener) error
	quit  func() error
}

func newBoard(name string) *parts {
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, name)
	})}
	start := func(ln net.Listener) error {
		go srv.Serve(ln)
		return nil
	}
	return &parts{name: name, serve: start, quit: srv.Close}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	board := newBoard("north")
	if err := board.serve(ln); err != nil {
		log.Fatal(err)
	}
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s says %s", board.name, text)
	board.quit()
}
