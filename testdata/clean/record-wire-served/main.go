// Command desk asks a server by hand, over a link in memory: the server reads the
// other end by itself.
package main

import (
	"context"
	"log"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/channel"
	"github.com/creachadair/jrpc2/handler"
)

func main() {
	near, far := channel.Direct()
	srv := jrpc2.NewServer(handler.Map{
		"lunch": handler.New(func(context.Context) string { return "at noon" }),
	}, nil).Start(far)
	ask := func(record string) {
		if err := near.Send([]byte(record)); err != nil {
			log.Fatal(err)
		}
	}
	ask(`{"jsonrpc":"2.0","id":1,"method":"lunch"}`)
	answer, err := near.Recv()
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", answer)
	near.Close()
	srv.Wait()
}
