// Command nightlight dims lamps through a lamp server that starts with the first
// lamp.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
)

type lamps struct {
	once   sync.Once
	ln     net.Listener
	err    error
	dimmed atomic.Int32
}

func (l *lamps) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	l.dimmed.Add(1)
}

func (l *lamps) start() error {
	l.once.Do(func() {
		if l.ln, l.err = net.Listen("tcp", "127.0.0.1:0"); l.err == nil {
			go http.Serve(l.ln, l)
		}
	})
	return l.err
}

func (l *lamps) dim(room string) error {
	if err := l.start(); err != nil {
		return err
	}
	resp, err := http.Get(fmt.Sprintf("http://%s/dim/%s", l.ln.Addr(), room))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	var l lamps
	for _, room := range []string{"hall", "nursery", "landing"} {
		if err := l.dim(room); err != nil {
			log.Fatal(err)
		}
	}
	log.Printf("%d lamps dimmed", l.dimmed.Load())
}
