// Command sums asks a server for several sums at once, and counts the answers, which the
// library brings on a channel that is made anew for each lot.
package main

import (
	"fmt"
	"log"
	"net"
	"net/rpc"
	"time"
)

type Sum struct{}

func (Sum) Of(two [2]int, sum *int) error {
	*sum = two[0] + two[1]
	return nil
}

func main() {
	srv := rpc.NewServer()
	if err := srv.Register(Sum{}); err != nil {
		log.Fatal(err)
	}
	near, far := net.Pipe()
	go srv.ServeConn(far)
	c := rpc.NewClient(near)
	defer c.Close()

	ask := func(lot int) (got int, bad *rpc.Call) {
		done := make(chan *rpc.Call, lot)
		for n := range lot {
			c.Go("Sum.Of", [2]int{n, n}, new(int), done)
		}
		for {
			select {
			case call := <-done:
				if call.Error != nil && call.Reply != nil {
					return got, call
				}
				if got++; got >= lot {
					return got, nil
				}
			case <-time.After(5 * time.Second):
				log.Fatalf("%d answers of %d", got, lot)
			}
		}
	}
	want := func(lot, want int) {
		got, bad := ask(lot)
		if bad != nil || got != want {
			log.Fatalf("%d answers, and %v", got, bad)
		}
		fmt.Println(got)
	}
	few := func() { want(2, 2) }
	many := func() { want(20, 20) }

	few()
	many()
}
