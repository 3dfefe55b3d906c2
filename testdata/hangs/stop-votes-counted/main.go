// Votes are counted while they come in.
package main

import (
	"log"
	"sync"
)

func count(wards [][]string) map[string]int {
	votes := make(chan string)
	var open sync.WaitGroup
	for _, ward := range wards {
		open.Add(1)
		go func() {
			defer open.Done()
			for _, v := range ward {
				votes <- v
			}
		}()
	}
	sum := map[string]int{}
	for v := range votes { // want "this loop blocks this goroutine until votes is over; the close on line \\d+ can never run \\(close it in a goroutine that waits for those who send\\)"
		sum[v]++
	}
	open.Wait()
	close(votes)
	return sum
}

func main() {
	log.Print(count([][]string{{"yes", "no"}, {"yes"}, nil}))
}
