// Command tally asks a service in its own process for a number, over a link in memory,
// and after the end of that one another service.
package main

import (
	"context"
	"log"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/channel"
	"github.com/creachadair/jrpc2/handler"
)

// desk is a service with the client that asks it.
type desk struct {
	back *jrpc2.Server
	ask  *jrpc2.Client
}

func count(_ context.Context, words []string) int { return len(words) }

func newDesk() *desk {
	near, far := channel.Direct()
	back := jrpc2.NewServer(handler.Map{"count": handler.New(count)}, nil)
	return &desk{back.Start(far), jrpc2.NewClient(near, nil)}
}

func main() {
	d := newDesk()
	if err := d.ask.Close(); err != nil {
		log.Print(err)
	}
	if err := d.back.Wait(); err != nil {
		log.Fatal(err)
	}
	d = newDesk()
	var n int
	if err := d.ask.CallResult(context.Background(), "count", []string{"one", "two"}, &n); err != nil {
		log.Fatal(err)
	}
	log.Print(n)
	if err := d.ask.Close(); err != nil {
		log.Print(err)
	}
}
