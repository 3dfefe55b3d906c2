// Command clock gives its server a listener that is closed, on which it does not serve, and
// nobody answers there.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

type clock struct {
	at  string
	ln  net.Listener
	srv *http.Server
}

func newClock() (*clock, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	at := ln.Addr().String()
	if err := ln.Close(); err != nil {
		return nil, err
	}
	show := func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, time.Now().Hour()) }
	return &clock{at: at, ln: ln, srv: &http.Server{Handler: http.HandlerFunc(show)}}, nil
}

func (c *clock) hour() (string, error) {
	resp, err := http.Get("http://" + c.at + "/")
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}

func main() {
	c, err := newClock()
	if err != nil {
		log.Fatal(err)
	}
	if err := c.srv.Serve(c.ln); !errors.Is(err, net.ErrClosed) {
		log.Fatal(err)
	}
	if _, err := c.hour(); err == nil {
		log.Fatal("somebody else answers")
	}
}
