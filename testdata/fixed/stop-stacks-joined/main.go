// Command press has several hands stack the sheets that come from a press.
package main

import (
	"log"
	"sync"
)

func stack(hand string, sheets <-chan string) {
	for s := range sheets {
		log.Print(hand, " has ", s)
	}
}

func main() {
	sheets := make(chan string)
	var hands sync.WaitGroup
	for _, hand := range []string{"left", "right"} {
		hands.Add(1)
		go func() {
			defer hands.Done()
			stack(hand, sheets)
		}()
	}
	for _, s := range []string{"one", "two", "three"} {
		sheets <- s
	}
	close(sheets)
	hands.Wait()
}
