// Command harvest waits for its pickers while somebody else carts off what they bring.
package main

import (
	"log"
	"sync"
)

func main() {
	baskets := make(chan int)
	carted := make(chan int)
	go func() {
		sum := 0
		for kilos := range baskets {
			sum += kilos
		}
		carted <- sum
	}()
	var picking sync.WaitGroup
	for kilos := range 3 {
		picking.Add(1)
		go func() {
			defer picking.Done()
			baskets <- kilos
		}()
	}
	picking.Wait()
	close(baskets)
	for kilos := range baskets {
		log.Fatal(kilos, " kilos left")
	}
	log.Print(<-carted, " kilos")
}
