// A depot answers questions on the web and takes orders by RPC; both are components
// that are started in turn.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/rpc"
)

type component interface {
	Start() error
}

type web struct{ ln net.Listener }

func (w *web) Start() error {
	return http.Serve(w.ln, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "12 crates") }))
}

type orders struct{ ln net.Listener }

// Take is the order of so many crates.
func (o *orders) Take(crates int, left *int) error {
	*left = 12 - crates
	return nil
}

func (o *orders) Start() error {
	srv := rpc.NewServer()
	if err := srv.RegisterName("Orders", o); err != nil {
		return err
	}
	for {
		c, err := o.ln.Accept()
		if err != nil {
			return err
		}
		go srv.ServeConn(c)
	}
}

func startAll(w *web, o *orders) error {
	for _, c := range []component{w, o} {
		if err := c.Start(); err != nil { // want "Start blocks this goroutine until"
			return err
		}
	}
	return nil
}

func main() {
	var lns [2]net.Listener
	for i := range lns {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			log.Fatal(err)
		}
		lns[i] = ln
	}
	go func() {
		if err := startAll(&web{lns[0]}, &orders{lns[1]}); err != nil {
			log.Fatal(err)
		}
	}()

	resp, err := http.Get("http://" + lns[0].Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", body)
	c, err := rpc.Dial("tcp", lns[1].Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	var left int
	if err := c.Call("Orders.Take", 5, &left); err != nil {
		log.Fatal(err)
	}
	log.Print(left, " left")
}
