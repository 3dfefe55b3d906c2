// Command booth records what is spoken into a line, and plays what is heard there. Each of
// the two ends the other one and waits for it.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
	"time"
)

// booth is one end of a line.
type booth struct {
	line  net.Conn
	words chan string
	idle  time.Duration

	hangUp sync.Once
	over   chan struct{}
	hushed chan struct{}
	said   chan string
}

// start has what is spoken written to the line, and the silence between.
func (b *booth) start() {
	b.record() // want "record blocks this goroutine until b.hushed is closed"
	go b.hush()
}

// end ends both, once, and waits for the silence to be over.
func (b *booth) end() {
	b.hangUp.Do(func() {
		close(b.over)
		<-b.hushed
	})
}

// record passes on what is spoken until the booth is over or nothing is left to say.
func (b *booth) record() {
	defer b.end()
	for {
		select {
		case w := <-b.words:
			if w == "" {
				return
			}
			b.said <- w
		case <-b.over:
			return
		}
	}
}

// hush says from time to time that nothing is said.
func (b *booth) hush() {
	defer close(b.hushed)
	beat := time.NewTicker(b.idle)
	defer beat.Stop()
	for n := 0; n < 1000; n++ {
		select {
		case <-beat.C:
			b.said <- "..."
		case <-b.over:
			return
		}
	}
}

func main() {
	near, far := net.Pipe()
	b := &booth{line: near, words: make(chan string), idle: time.Hour, over: make(chan struct{}), hushed: make(chan struct{}), said: make(chan string)}
	go func() {
		for w := range b.said {
			fmt.Fprintln(b.line, w)
		}
	}()
	b.start()
	b.words <- "good evening"
	heard, err := bufio.NewReader(far).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(heard)
	b.end()
}
