// Command patience closes from a handler, and waits for the guests no longer than a
// moment: the handler itself among them.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

type inn struct {
	srv  http.Server
	over chan error
}

func (i *inn) curfew(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if err := i.srv.Shutdown(ctx); err != nil {
		io.WriteString(w, err.Error())
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	i := &inn{over: make(chan error, 1)}
	rooms := http.NewServeMux()
	rooms.HandleFunc("/curfew", i.curfew)
	i.srv.Handler = rooms
	go func() { i.over <- i.srv.Serve(ln) }()
	resp, err := http.Get("http://" + ln.Addr().String() + "/curfew")
	if err != nil {
		log.Fatal(err)
	}
	said, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", said)
	<-i.over
}
