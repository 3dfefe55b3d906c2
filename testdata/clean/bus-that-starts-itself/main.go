// Command crier posts the news on a bus, of which there are two kinds, and has the
// bus start first.
package main

import (
	"context"
	"fmt"
)

type bus interface {
	run(ctx context.Context)
	post(news string)
}

var _ = []bus{&lane{}, sink{}}

// lane prints what is posted on it.
type lane struct {
	news chan string
	done chan struct{}
}

func (l *lane) run(ctx context.Context) {
	go func() {
		for {
			select {
			case n := <-l.news:
				fmt.Println(n)
				l.done <- struct{}{}
			case <-ctx.Done():
				return
			}
		}
	}()
}

func (l *lane) post(news string) {
	l.news <- news
	<-l.done
}

// sink forgets what is posted on it.
type sink struct{}

func (sink) run(context.Context) {}
func (sink) post(string)         {}

type crier struct {
	on   bus
	news []string
}

func (c *crier) cry(ctx context.Context) {
	c.on.run(ctx)
	for _, n := range c.news {
		c.on.post(n)
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	c := &crier{on: &lane{make(chan string), make(chan struct{})}, news: []string{"rain", "sun"}}
	c.cry(ctx)
}
