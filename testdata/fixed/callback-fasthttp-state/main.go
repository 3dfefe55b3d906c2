// A server that tells itself of each new connection.
package main

import (
	"log"
	"net"
	"net/http"
	"sync/atomic"

	"github.com/valyala/fasthttp"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	url := "http://" + ln.Addr().String()
	var told atomic.Bool
	tell := func() {
		resp, err := http.Post(url+"/told", "text/plain", nil)
		if err != nil {
			log.Print(err)
			return
		}
		resp.Body.Close()
	}
	srv := &fasthttp.Server{
		Handler: func(ctx *fasthttp.RequestCtx) { ctx.SetBodyString("so it is") },
		ConnState: func(_ net.Conn, state fasthttp.ConnState) {
			if state == fasthttp.StateNew && told.CompareAndSwap(false, true) {
				go tell()
			}
		},
	}
	go srv.Serve(ln)
	resp, err := http.Get(url + "/")
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Print(resp.Status)
	ln.Close()
}
