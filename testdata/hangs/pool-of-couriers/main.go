// Parcels are carried by as many couriers as the environment says.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
)

type parcel struct {
	to   string
	done *sync.WaitGroup
}

type office struct {
	couriers int
	parcels  chan parcel
}

func (o *office) courier(n int) {
	for p := range o.parcels {
		fmt.Println("courier", n, "is with", p.to)
		p.done.Done()
	}
}

func (o *office) open() {
	for n := 0; n < o.couriers; n++ {
		o.courier(n)
	}
}

func (o *office) send(to string, done *sync.WaitGroup) { o.parcels <- parcel{to, done} }

func main() {
	couriers, err := strconv.Atoi(os.Getenv("COURIERS"))
	if err != nil {
		couriers = 2
	}
	o := &office{couriers: couriers, parcels: make(chan parcel)}
	o.open() // want "open blocks this goroutine until o.parcels is over, in a loop at main.go:22; the o.send on line 45 can never run"
	var done sync.WaitGroup
	done.Add(2)
	o.send("Ann", &done)
	o.send("Bo", &done)
	done.Wait()
	close(o.parcels)
}
