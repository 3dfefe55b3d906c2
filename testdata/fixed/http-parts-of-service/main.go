// A constructor hands out what its server can do as functions; main calls the one that
// serves in a goroutine, and then asks the server.
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
	return &parts{name: name, serve: srv.Serve, quit: srv.Close}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	board := newBoard("north")
	served := make(chan error, 1)
	go func() { served <- board.serve(ln) }()
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
	if err := <-served; err != http.ErrServerClosed {
		log.Fatal(err)
	}
}
