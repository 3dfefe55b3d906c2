// Command clock picks a free port, keeps it beside the server that is to have it, and
// asks its server for the hour.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

type clock struct {
	at  string
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
	return &clock{at: at, srv: &http.Server{Addr: at, Handler: http.HandlerFunc(show)}}, nil
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
	ln, err := net.Listen("tcp", c.at)
	if err != nil {
		log.Fatal(err)
	}
	go c.srv.Serve(ln)
	h, err := c.hour()
	if err != nil {
		log.Fatal(err)
	}
	log.Print(h)
}
