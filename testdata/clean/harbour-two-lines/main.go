// Command harbour serves over one line in memory until it is closed for the night, and asks
// the office of another harbour over another one, which goes on.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"

	"google.golang.org/grpc/test/bufconn"
)

type harbour struct {
	line, far *bufconn.Listener
	office    http.Server
	phone     *http.Client // to the other harbour
	inner     *http.Client // to our own office
}

func over(l *bufconn.Listener) *http.Client {
	return &http.Client{Transport: &http.Transport{
		DisableKeepAlives: true,
		DialContext:       func(ctx context.Context, _, _ string) (net.Conn, error) { return l.DialContext(ctx) },
	}}
}

func open(far *bufconn.Listener) *harbour {
	h := &harbour{line: bufconn.Listen(1 << 10), far: far}
	h.office.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "at the quay") })
	h.phone = &http.Client{Transport: &http.Transport{
		DisableKeepAlives: true,
		DialContext:       func(ctx context.Context, _, _ string) (net.Conn, error) { return h.far.DialContext(ctx) },
	}}
	h.inner = &http.Client{Timeout: time.Second, Transport: &http.Transport{
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

func ask(c *http.Client) (string, error) {
	answer, err := c.Get("http://office/berth")
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	where, err := io.ReadAll(answer.Body)
	return string(where), err
}

func main() {
	far := bufconn.Listen(1 << 10)
	other := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "at anchor") })}
	go other.Serve(far)
	defer other.Close()

	h := open(far)
	time.AfterFunc(50*time.Millisecond, func() {
		if where, err := ask(h.inner); err != nil || where == "" {
			log.Fatal(err)
		}
		h.office.Close()
	})
	h.staff()
	where, err := ask(h.phone)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(where)
	if where, err = ask(over(far)); err != nil {
		log.Fatal(err)
	}
	fmt.Println(where)
}
