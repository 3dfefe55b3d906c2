// The channel is closed behind the loop that takes from it: the loop knows how many come, or
// a goroutine closes it, too.
package main

import (
	"log"
	"sync"
)

func few(names []string) int {
	votes := make(chan string)
	defer close(votes)
	for _, n := range names {
		go func() { votes <- n }()
	}
	sum := 0
	for range names {
		sum += len(<-votes)
	}
	return sum
}

func until(last string) int {
	votes := make(chan string)
	go func() {
		for _, v := range []string{"yes", "no", last} {
			votes <- v
		}
	}()
	sum := 0
	for v := range votes {
		if sum++; v == last {
			break
		}
	}
	close(votes)
	return sum
}

func once(names []string) int {
	votes := make(chan string)
	var end sync.Once
	closeVotes := func() { end.Do(func() { close(votes) }) }
	go func() {
		defer closeVotes()
		for _, n := range names {
			votes <- n
		}
	}()
	sum := 0
	for v := range votes {
		sum += len(v)
	}
	closeVotes()
	return sum
}

func main() {
	log.Print(few([]string{"ann", "bob"}), until("end"), once([]string{"ann"}))
}
