// Command harbour asks its own office for a berth, over a line that leaves the house by no
// port: the client dials the listener in memory.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"

	"google.golang.org/grpc/test/bufconn"
)

type harbour struct {
	line   *bufconn.Listener
	office http.Server
	phone  *http.Client
}

func open() *harbour {
	h := &harbour{line: bufconn.Listen(1 << 10)}
	h.office.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "%s at the quay", r.URL.Query().Get("ship"))
	})
	h.phone = &http.Client{Transport: &http.Transport{
		DisableKeepAlives: true,
		DialContext:       func(ctx context.Context, _, _ string) (net.Conn, error) { return h.line.DialContext(ctx) },
	}}
	return h
}

func (h *harbour) staff() {
	if err := h.office.Serve(h.line); err != http.ErrServerClosed {
		log.Print(err)
	}
}

func (h *harbour) berth(ship string) (string, error) {
	answer, err := h.phone.Get("http://office/berth?ship=" + ship)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	where, err := io.ReadAll(answer.Body)
	return string(where), err
}

func main() {
	h := open()
	h.staff() // want "staff blocks this goroutine until h.office.Shutdown.*; the h.berth on line 53, which leads to Get, can never run"
	where, err := h.berth("Aurora")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(where)
	h.office.Close()
}
