// Command kiosk sells newspapers over HTTP.
package main

import (
	"fmt"
	"log"
	"net"

	"github.com/valyala/fasthttp"
)

const addr = "127.0.0.1:31431"

func sell(ctx *fasthttp.RequestCtx) { fmt.Fprintf(ctx, "one %s", ctx.QueryArgs().Peek("paper")) }

func main() {
	srv := &fasthttp.Server{Handler: sell, Name: "kiosk"}
	ln, err := net.Listen("tcp4", addr)
	if err != nil {
		log.Fatalf("kiosk: %v", err)
	}
	go func() {
		if err := srv.Serve(ln); err != nil {
			log.Fatalf("kiosk: %v", err)
		}
	}()
	status, body, err := fasthttp.Get(nil, "http://"+addr+"/?paper=gazette")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(status, string(body))
}
