// Command harbour lets a crew unload ships and sends the crew home in the evening. The
// watchman, who is none of them, takes what comes at night.
package main

import (
	"log"
	"sync"
)

func unload(ships <-chan string, home <-chan struct{}) {
	for {
		select {
		case ship := <-ships:
			log.Print("unloaded ", ship)
		case <-home:
			return
		}
	}
}

func main() {
	ships := make(chan string)
	home := make(chan struct{})
	var crew sync.WaitGroup
	for range 3 {
		crew.Go(func() { unload(ships, home) })
	}
	night := make(chan string)
	go func() {
		<-home
		night <- <-ships
	}()
	ships <- "Anna"
	close(home)
	crew.Wait()
	ships <- "Emma"
	log.Print("moored at night: ", <-night)
}
