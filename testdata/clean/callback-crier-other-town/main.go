// Command criers lets everybody in town hear what is written to the crier, and the
// fire brigade writes to that of the next town.
package main

import (
	"fmt"
	"io"
	"log"
	"strings"
)

// crier cries one thing after the other.
type crier struct {
	words chan string
	ears  []func(string)
	home  chan struct{}
}

func (c *crier) Write(p []byte) (int, error) {
	c.words <- string(p)
	return len(p), nil
}

func (c *crier) walk() {
	for w := range c.words {
		for _, ear := range c.ears {
			ear(w)
		}
	}
	close(c.home)
}

type brigade struct {
	orders io.Writer
	men    int
}

func (b *brigade) hear(words string) {
	if place, fire := strings.CutPrefix(words, "fire at the "); fire {
		b.turnOut(place)
	}
}

func (b *brigade) turnOut(place string) {
	b.men += 8
	fmt.Fprintf(b.orders, "brigade to the %s, all %d", place, b.men)
}

func main() {
	c := &crier{words: make(chan string), home: make(chan struct{})}
	next := &crier{words: make(chan string), home: make(chan struct{})}
	b := &brigade{orders: next}
	c.ears = append(c.ears, b.hear)
	turnedOut := make(chan string, 1)
	next.ears = append(next.ears, func(w string) {
		if strings.HasPrefix(w, "brigade") {
			turnedOut <- w
		}
	})
	go c.walk()
	go next.walk()
	fmt.Fprint(c, "nine o'clock")
	fmt.Fprint(c, "fire at the mill")
	log.Print(<-turnedOut)
	close(c.words)
	<-c.home
	close(next.words)
	<-next.home
}
