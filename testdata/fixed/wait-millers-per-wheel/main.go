// Grain is ground by as many millers as there are wheels.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type sack struct{ grain int }

func mill(millers int, sacks <-chan sack, flour chan<- int) *sync.WaitGroup {
	var wg sync.WaitGroup
	for range millers {
		wg.Go(func() {
			for s := range sacks {
				flour <- s.grain * 4 / 5
			}
		})
	}
	return &wg
}

func main() {
	sacks, flour := make(chan sack), make(chan int, 8)
	working := mill(min(8, runtime.NumCPU()), sacks, flour)

	for _, grain := range []int{20, 35, 50} {
		sacks <- sack{grain}
	}
	close(sacks)
	working.Wait()
	total := 0
	for range 3 {
		total += <-flour
	}
	fmt.Println(total, "pounds of flour")
}
