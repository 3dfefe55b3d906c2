// Command dice rolls dice for board games through a JSON-RPC service that runs
// in the same process.
package main

import (
	"errors"
	"log"
	"math/rand/v2"
	"net"
	"net/rpc"
	"net/rpc/jsonrpc"
)

type Roll struct {
	Count, Sides int
}

type Dice struct {
	rng *rand.Rand
}

func (d *Dice) Roll(in Roll, sum *int) error {
	if in.Count < 1 || in.Sides < 2 {
		return errors.New("no such dice")
	}
	*sum = 0
	for range in.Count {
		*sum += 1 + d.rng.IntN(in.Sides)
	}
	return nil
}

func main() {
	if err := rpc.Register(&Dice{rng: rand.New(rand.NewPCG(1, 2))}); err != nil {
		log.Fatal(err)
	}
	player, table := net.Pipe()
	go jsonrpc.ServeConn(table)

	client := jsonrpc.NewClient(player)
	defer client.Close()
	var sum int
	if err := client.Call("Dice.Roll", Roll{Count: 3, Sides: 6}, &sum); err != nil {
		log.Fatal(err)
	}
	log.Printf("rolled %d", sum)
}
