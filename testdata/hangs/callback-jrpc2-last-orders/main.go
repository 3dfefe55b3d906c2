// Command guest drinks until the host calls for last orders.
package main

import (
	"context"
	"log"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/channel"
	"github.com/creachadair/jrpc2/handler"
)

type guest struct {
	client *jrpc2.Client
	gone   chan struct{}
}

func (g *guest) hear(req *jrpc2.Request) {
	log.Print("the host says ", req.Method())
	if req.Method() == "lastOrders" {
		g.client.Close() // want "Close waits for the goroutine that drives g.client, but runs on that goroutine, in the handler registered with NewClient on line \\d+; it can never return"
		close(g.gone)
	}
}

func main() {
	guests, bar := channel.Direct()
	host := jrpc2.NewServer(handler.Map{
		"beer": handler.New(func(ctx context.Context) (string, error) {
			return "there you are", jrpc2.ServerFromContext(ctx).Notify(ctx, "lastOrders", nil)
		}),
	}, &jrpc2.ServerOptions{AllowPush: true}).Start(bar)
	g := &guest{gone: make(chan struct{})}
	g.client = jrpc2.NewClient(guests, &jrpc2.ClientOptions{OnNotify: g.hear})
	var said string
	if err := g.client.CallResult(context.Background(), "beer", nil, &said); err != nil {
		log.Print(err)
	}
	log.Print(said)
	<-g.gone
	host.Stop()
}
