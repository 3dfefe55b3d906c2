// Command harvest weighs what a few pickers bring.
package main

import (
	"log"
	"sync"
)

type basket struct {
	picker string
	kilos  int
}

// pick brings one basket.
func pick(who string, baskets chan<- basket, done *sync.WaitGroup) {
	defer done.Done()
	baskets <- basket{who, len(who)}
}

func weigh(pickers []string) int {
	baskets := make(chan basket)
	var picking sync.WaitGroup
	for _, who := range pickers {
		picking.Add(1)
		go pick(who, baskets, &picking)
	}
	go func() {
		picking.Wait()
		close(baskets)
	}()
	kilos := 0
	for b := range baskets {
		log.Print(b.picker, " brings ", b.kilos)
		kilos += b.kilos
	}
	return kilos
}

func main() {
	log.Print(weigh([]string{"Ann", "Bo", "Cleo"}), " kilos")
}
