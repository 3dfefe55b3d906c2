// A toll gate: cars with a badge are served over RPC for as long as they stay on the
// road, all others are turned back at once.
package main

import (
	"fmt"
	"log"
	"net"
	"net/rpc"
	"slices"
)

// Toll counts what the cars owe.
type Toll struct{}

// Pass is the price of so many miles.
func (Toll) Pass(miles int, pence *int) error {
	*pence = 12 * miles
	return nil
}

func gate(ln net.Listener, badges []string) error {
	desk := rpc.NewServer()
	if err := desk.Register(Toll{}); err != nil {
		return err
	}
	for {
		car, err := ln.Accept()
		if err != nil {
			return err
		}
		host, _, err := net.SplitHostPort(car.RemoteAddr().String())
		if err == nil && slices.Contains(badges, host) {
			go desk.ServeConn(car)
		} else {
			log.Printf("turned back: %s", car.RemoteAddr())
			car.Close()
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go gate(ln, []string{"127.0.0.1"})
	for _, miles := range []int{3, 8} {
		car, err := rpc.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer car.Close()
		var pence int
		if err := car.Call("Toll.Pass", miles, &pence); err != nil {
			log.Fatal(err)
		}
		fmt.Println(miles, "miles:", pence)
	}
}
