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
	go func() {
		open.Wait()
		close(votes)
	}()
	sum := map[string]int{}
	for v := range votes {
		sum[v]++
	}
	return sum
}

func main() {
	log.Print(count([][]string{{"yes", "no"}, {"yes"}, nil}))
}
