// Command desk works through its tickets until somebody asks it over HTTP to close: the
// handlers have the desk, its method, or what cancels its context.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
	"time"
)

type desk struct {
	tickets chan string
	quit    chan struct{}
}

func newDesk() *desk {
	return &desk{tickets: make(chan string, 4), quit: make(chan struct{})}
}

func (d *desk) run() {
	for {
		select {
		case t := <-d.tickets:
			fmt.Println(t)
		case <-d.quit:
			return
		}
	}
}

func (d *desk) runUntil(ctx context.Context) {
	for {
		select {
		case t := <-d.tickets:
			fmt.Println(t)
		case <-ctx.Done():
			return
		}
	}
}

func (d *desk) close() { close(d.quit) }

// leave leaves a ticket for tomorrow.
func (d *desk) leave() {
	d.tickets <- "tomorrow"
	fmt.Println(len(d.tickets), "left")
}

type closing struct{ desk *desk }

func (c *closing) ServeHTTP(http.ResponseWriter, *http.Request) { c.desk.close() }

type doing struct{ what func() }

func (d doing) ServeHTTP(http.ResponseWriter, *http.Request) { d.what() }

func ask(url string) {
	time.Sleep(20 * time.Millisecond)
	resp, err := http.Get(url)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	url := "http://" + ln.Addr().String()
	mux := http.NewServeMux()
	go http.Serve(ln, mux)

	d := newDesk()
	mux.Handle("/desk", &closing{d})
	go ask(url + "/desk")
	d.run()
	d.leave()

	d = newDesk()
	mux.Handle("/method", doing{d.close})
	go ask(url + "/method")
	d.run()
	d.leave()

	d = newDesk()
	ctx, cancel := context.WithCancel(context.Background())
	mux.Handle("/context", &doing{cancel})
	go ask(url + "/context")
	d.runUntil(ctx)
	d.leave()
}
