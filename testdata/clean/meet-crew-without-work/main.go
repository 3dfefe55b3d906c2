// Command crew sees that a crew without work brings nothing.
package main

import (
	"log"
	"sync"
)

func main() {
	jobs, done := make(chan int), make(chan int)
	var crew sync.WaitGroup
	for range 3 {
		crew.Add(1)
		go func() {
			defer crew.Done()
			for j := range jobs {
				done <- j
			}
		}()
	}
	close(jobs)
	crew.Wait()
	close(done)
	for j := range done {
		log.Fatal("who did ", j, "?")
	}
	log.Print("nothing done")
}
