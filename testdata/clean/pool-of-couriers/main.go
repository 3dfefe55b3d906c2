// Parcels are carried by as many couriers as there are: in an office that has none, they
// are taken to a shelf.
package main

import "fmt"

type office struct {
	couriers int
	parcels  chan string
}

func (o *office) courier(n int) {
	for p := range o.parcels {
		fmt.Println("courier", n, "has", p)
	}
}

func (o *office) open() {
	for n := 0; n < o.couriers; n++ {
		o.courier(n)
	}
}

func main() {
	for _, day := range []struct {
		couriers int
		parcels  []string
	}{{0, nil}, {0, []string{"a book", "a lamp"}}} {
		o := &office{couriers: day.couriers, parcels: make(chan string, 4)}
		o.open()
		for _, p := range day.parcels {
			o.parcels <- p
		}
		fmt.Println(len(o.parcels), "on the shelf")
	}
}
