// Command patrol walks its round until it is called back, after a while.
package main

import (
	"log"
	"sync"
	"time"
)

type post struct {
	name  string
	quiet func() bool
}

// A Patrol goes round its posts.
type Patrol struct {
	posts  []post
	home   chan struct{}
	recall sync.Once
	rounds int
}

func newPatrol(posts ...post) *Patrol {
	return &Patrol{posts: posts, home: make(chan struct{})}
}

// Walk goes round in steps until Recall.
func (p *Patrol) Walk(step time.Duration) {
	tick := time.Tick(step)
	for {
		select {
		case <-tick:
			p.round()
		case <-p.home:
			return
		}
	}
}

func (p *Patrol) round() {
	p.rounds++
	for _, at := range p.posts {
		if !at.quiet() {
			log.Print("noise at ", at.name)
		}
	}
}

// Recall ends the walk.
func (p *Patrol) Recall() { p.recall.Do(func() { close(p.home) }) }

func night(p *Patrol, d time.Duration) {
	go p.Walk(5 * time.Millisecond)
	time.Sleep(d)
	p.Recall()
}

func main() {
	night(newPatrol(post{"gate", func() bool { return true }}), 50*time.Millisecond)
	log.Print("morning")
}
