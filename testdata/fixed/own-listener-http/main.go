// Command memory serves HTTP on a listener of its own that never leaves the process.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
)

type memoryListener struct {
	conns chan net.Conn
	done  chan struct{}
}

func (l *memoryListener) Accept() (net.Conn, error) {
	select {
	case c := <-l.conns:
		return c, nil
	case <-l.done:
		return nil, net.ErrClosed
	}
}

func (l *memoryListener) Close() error   { close(l.done); return nil }
func (l *memoryListener) Addr() net.Addr { return &net.UnixAddr{Name: "memory", Net: "unix"} }

func (l *memoryListener) dial(ctx context.Context) (net.Conn, error) {
	server, client := net.Pipe()
	select {
	case l.conns <- server:
		return client, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func main() {
	ln := &memoryListener{make(chan net.Conn), make(chan struct{})}
	srv := &http.Server{Handler: http.NotFoundHandler()}
	go func() {
		if err := srv.Serve(ln); err != nil {
			log.Print(err)
		}
	}()

	client := &http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) { return ln.dial(ctx) },
	}}
	resp, err := client.Get("http://memory/")
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	fmt.Println(resp.Status)
}
