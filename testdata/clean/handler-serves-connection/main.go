// Command abacus adds numbers in an RPC service that shares its port with a web
// server: the handler takes the connection over and serves it.
package main

import (
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/rpc"
)

type Abacus struct{}

func (Abacus) Sum(beads []int, total *int) error {
	if len(beads) == 0 {
		return errors.New("no beads")
	}
	for _, b := range beads {
		*total += b
	}
	return nil
}

func main() {
	srv := rpc.NewServer()
	if err := srv.Register(Abacus{}); err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("CONNECT "+rpc.DefaultRPCPath, func(w http.ResponseWriter, r *http.Request) {
		c, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		io.WriteString(c, "HTTP/1.0 200 Connected to Go RPC\n\n")
		srv.ServeConn(c)
	})
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go http.Serve(ln, mux)

	client, err := rpc.DialHTTP("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	var total int
	if err := client.Call("Abacus.Sum", []int{4, 8, 15}, &total); err != nil {
		log.Fatal(err)
	}
	log.Print(total)
}
