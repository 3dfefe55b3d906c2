// The last entry waits in the queue for whoever looks at it.
package main

import "log"

type journal struct {
	entries chan string
	quit    chan struct{}
}

func (j *journal) loop() {
	for {
		select {
		case e := <-j.entries:
			log.Print(e)
		case <-j.quit:
			return
		}
	}
}

func main() {
	j := &journal{entries: make(chan string, 4), quit: make(chan struct{})}
	go j.loop()
	j.entries <- "one"
	j.quit <- struct{}{}
	j.entries <- "kept"
	log.Print("left: ", len(j.entries))
}
