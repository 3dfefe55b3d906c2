// A journal writes what is left when it has been told to end.
package main

import "log"

type journal struct {
	entries chan string
	quit    chan struct{}
	done    chan struct{}
}

func (j *journal) loop() {
	defer close(j.done)
	for {
		select {
		case e := <-j.entries:
			log.Print(e)
		case <-j.quit:
			for e := range j.entries {
				log.Print("late: ", e)
			}
			return
		}
	}
}

func main() {
	j := &journal{entries: make(chan string), quit: make(chan struct{}), done: make(chan struct{})}
	go j.loop()
	j.entries <- "one"
	close(j.quit)
	j.entries <- "two"
	close(j.entries)
	<-j.done
}
