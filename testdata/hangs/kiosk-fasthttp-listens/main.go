// Command kiosk sells newspapers over HTTP.
package main

import (
	"fmt"
	"log"

	"github.com/valyala/fasthttp"
)

const addr = "127.0.0.1:31431"

func sell(ctx *fasthttp.RequestCtx) { fmt.Fprintf(ctx, "one %s", ctx.QueryArgs().Peek("paper")) }

func main() {
	srv := &fasthttp.Server{Handler: sell, Name: "kiosk"}
	if err := srv.ListenAndServe(addr); err != nil { // want "ListenAndServe blocks this goroutine until srv.Shutdown is called; the fasthttp.Get on line"
		log.Fatalf("kiosk: %v", err)
	}
	status, body, err := fasthttp.Get(nil, "http://"+addr+"/?paper=gazette")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(status, string(body))
}
