// A worker writes a journal; its owner ends it and then writes the last line.
package main

import (
	"fmt"
	"strings"
)

type journal struct {
	out     strings.Builder
	entries chan string
	quit    chan struct{}
}

func (j *journal) loop() {
	for {
		select {
		case e := <-j.entries:
			j.out.WriteString(e + "\n")
		case <-j.quit:
			return
		}
	}
}

func (j *journal) Close() {
	j.quit <- struct{}{}  // taken by the loop, which ends
	j.entries <- "closed" // want "send to j.entries blocks this goroutine until somebody receives from j.entries; the loop that would do so was told to end by send to j.quit on line 27 \\(send before that\\)"
}

func main() {
	j := &journal{entries: make(chan string), quit: make(chan struct{})}
	go j.loop()
	for i := range 3 {
		j.entries <- fmt.Sprint("entry ", i)
	}
	j.Close()
	fmt.Print(j.out.String())
}
