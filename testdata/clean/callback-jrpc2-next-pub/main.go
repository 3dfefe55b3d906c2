// Command guest is sent away from one pub by the host of the other one.
package main

import (
	"context"
	"log"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/channel"
	"github.com/creachadair/jrpc2/handler"
)

func pub(hear func(*jrpc2.Request)) (*jrpc2.Client, *jrpc2.Server) {
	guests, bar := channel.Direct()
	host := jrpc2.NewServer(handler.Map{
		"beer": handler.New(func(ctx context.Context) (string, error) {
			return "cheers", jrpc2.ServerFromContext(ctx).Notify(ctx, "lastOrders", nil)
		}),
	}, &jrpc2.ServerOptions{AllowPush: true}).Start(bar)
	return jrpc2.NewClient(guests, &jrpc2.ClientOptions{OnNotify: hear}), host
}

func main() {
	crown, landlord := pub(nil)
	anchor, landlady := pub(func(*jrpc2.Request) {
		log.Print("out of the crown: ", crown.Close())
	})
	var said string
	if err := anchor.CallResult(context.Background(), "beer", nil, &said); err != nil {
		log.Fatal(err)
	}
	log.Print(said)
	anchor.Close()
	landlord.Stop()
	landlady.Stop()
}
