// Command weavery feeds yarn to looms, and more of it when they are halted already.
package main

import (
	"log"
	"sync"
)

func feed(yarn chan<- string, colours ...string) {
	for _, c := range colours {
		yarn <- c
	}
}

func loom(yarn <-chan string, halt <-chan struct{}, all *sync.WaitGroup) {
	defer all.Done()
	for {
		select {
		case c := <-yarn:
			log.Print("weaving ", c)
		case <-halt:
			return
		}
	}
}

func main() {
	yarn := make(chan string)
	halt := make(chan struct{})
	var all sync.WaitGroup
	all.Add(2)
	go loom(yarn, halt, &all)
	go loom(yarn, halt, &all)
	feed(yarn, "red", "blue", "white")
	yarn <- "green"
	close(halt)
	all.Wait()
	log.Print("the cloth is done")
}
