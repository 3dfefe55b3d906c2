// A worker writes a journal; its owner writes the last line and then ends it.
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
	j.entries <- "closed"
	j.quit <- struct{}{} // taken by the loop, which ends
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
