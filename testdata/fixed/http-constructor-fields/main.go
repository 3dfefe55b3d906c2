// Command notice runs a notice board and pins the opening notice to it.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"time"
)

type board struct {
	addr    string
	ln      net.Listener
	srv     *http.Server
	client  *http.Client
	notices chan string
}

func newBoard() (*board, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	b := &board{
		addr:    ln.Addr().String(),
		ln:      ln,
		client:  &http.Client{},
		notices: make(chan string, 8),
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /pin", b.pinned)
	b.srv = &http.Server{Handler: mux, ReadTimeout: 10 * time.Second}
	return b, nil
}

func (b *board) pinned(w http.ResponseWriter, r *http.Request) {
	text, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	b.notices <- string(text)
	w.WriteHeader(http.StatusAccepted)
}

func (b *board) pin(text string) error {
	resp, err := b.client.Post("http://"+b.addr+"/pin", "text/plain", strings.NewReader(text))
	if err != nil {
		return err
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusAccepted {
		return fmt.Errorf("pin: %s", resp.Status)
	}
	return nil
}

func main() {
	b, err := newBoard()
	if err != nil {
		log.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- b.srv.Serve(b.ln) }()
	if err := b.pin("The garden opens at nine."); err != nil {
		log.Fatal(err)
	}
	log.Print(<-b.notices)
	if err := b.srv.Close(); err != nil {
		log.Fatal(err)
	}
	if err := <-served; !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}
