// Command booth records what is spoken into one end of a line, and then plays what comes
// from there. That nothing is to be played yet is said by a timer as well as by the player.
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
	heard chan string

	once   sync.Once
	over   chan struct{}
	played chan struct{}
}

// start has the booth recorded, and then played.
func (b *booth) start() {
	time.AfterFunc(50*time.Millisecond, b.settle)
	b.record()
	go b.play()
}

func (b *booth) settle() { b.once.Do(func() { close(b.played) }) }

// record writes what is spoken until the booth is over.
func (b *booth) record() {
	defer func() { <-b.played }()
	for {
		select {
		case w := <-b.words:
			if _, err := fmt.Fprintln(b.line, w); err != nil {
				return
			}
		case <-b.over:
			return
		}
	}
}

// play passes on what is heard.
func (b *booth) play() {
	defer b.settle()
	lines := bufio.NewScanner(b.line)
	for lines.Scan() {
		b.heard <- lines.Text()
	}
}

func main() {
	near, far := net.Pipe()
	go func() {
		in := bufio.NewScanner(far)
		for in.Scan() {
			fmt.Fprintln(far, "heard", in.Text())
		}
	}()
	b := &booth{line: near, words: make(chan string), heard: make(chan string, 8), over: make(chan struct{}), played: make(chan struct{})}
	go func() {
		b.words <- "good evening"
		close(b.over)
	}()
	b.start()
	log.Print(<-b.heard)
	near.Close()
}
