// A server that announces each connection at its own door.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
)

type door struct {
	at   string
	busy atomic.Bool
}

func (d *door) announce(who string) {
	client := &http.Client{}
	req, err := http.NewRequest(http.MethodPost, d.at+"/guests", strings.NewReader(who))
	if err != nil {
		log.Print(err)
		return
	}
	resp, err := client.Do(req)
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	d := &door{at: "http://" + ln.Addr().String()}
	mux := http.NewServeMux()
	mux.HandleFunc("/guests", func(_ http.ResponseWriter, r *http.Request) { io.Copy(io.Discard, r.Body) })
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "come in") })
	srv := &http.Server{
		Handler: mux,
		ConnContext: func(ctx context.Context, c net.Conn) context.Context {
			if d.busy.CompareAndSwap(false, true) {
				d.announce(c.RemoteAddr().String()) // want "announce waits for the goroutine that drives its connection, in Do at main.go:26, but runs on that goroutine, in the handler registered with ConnContext on line \\d+; it can never return .run it in a goroutine of its own"
			}
			return ctx
		},
	}
	go srv.Serve(ln)
	resp, err := http.Get(d.at + "/")
	if err != nil {
		log.Fatal(err)
	}
	said, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Printf("%s", said)
	srv.Close()
}
