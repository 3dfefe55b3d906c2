// Command desk answers questions by JSON-RPC in its open hours. Who stays in line after
// the answer must not keep the next one waiting.
package main

import (
	"log"
	"net"
	"net/rpc"
	"net/rpc/jsonrpc"
	"sync"
)

type Desk struct{}

func (Desk) Ask(q string, a *string) error {
	*a = q + "? on the second floor"
	return nil
}

type hours struct {
	mu   sync.Mutex
	open bool
	ln   net.Listener
}

func (h *hours) isOpen() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.open
}

func (h *hours) begin(srv *rpc.Server) {
	for {
		if !h.isOpen() {
			return
		}
		c, err := h.ln.Accept()
		if err != nil {
			log.Print(err)
			continue
		}
		srv.ServeCodec(jsonrpc.NewServerCodec(c)) // want "ServeCodec blocks this goroutine until"
	}
}

func (h *hours) end() {
	h.mu.Lock()
	h.open = false
	h.mu.Unlock()
	h.ln.Close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := rpc.NewServer()
	if err := srv.Register(Desk{}); err != nil {
		log.Fatal(err)
	}
	h := &hours{open: true, ln: ln}
	go h.begin(srv)
	for _, q := range []string{"visa", "passport"} {
		c, err := jsonrpc.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
		var a string
		if err := c.Call("Desk.Ask", q, &a); err != nil {
			log.Fatal(err)
		}
		log.Print(a)
	}
	h.end()
}
