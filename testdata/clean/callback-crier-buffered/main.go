// Command herald lets everybody in town hear what is written to it. What the fire
// brigade writes waits in a buffer until it has cried the rest.
package main

import (
	"bufio"
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

// muster makes a brigade and what brings its orders to w.
func muster(w io.Writer) (*brigade, *bufio.Writer) {
	buf := bufio.NewWriter(w)
	return &brigade{orders: buf}, buf
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
	b, buf := muster(c)
	c.ears = append(c.ears, b.hear)
	cried := make(chan string, 3)
	c.ears = append(c.ears, func(w string) { cried <- w })
	go c.walk()
	fmt.Fprint(c, "nine o'clock")
	fmt.Fprint(c, "fire at the mill")
	log.Print(<-cried)
	log.Print(<-cried)
	buf.Flush()
	log.Print(<-cried)
	close(c.words)
	<-c.home
}
