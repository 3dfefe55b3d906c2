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

func main() {
	// Called back by a clock that was set before.
	p := newPatrol(post{"gate", func() bool { return true }})
	time.AfterFunc(30*time.Millisecond, p.Recall)
	p.Walk(5 * time.Millisecond)
	p.Recall()

	// Called back by one of its own posts.
	var q *Patrol
	q = newPatrol(post{"wall", func() bool {
		if q.rounds == 3 {
			q.Recall()
		}
		return true
	}})
	q.Walk(5 * time.Millisecond)
	q.Recall()

	// Called back by whoever has its list.
	list := []*Patrol{newPatrol(post{"moat", func() bool { return true }})}
	go func() {
		time.Sleep(20 * time.Millisecond)
		for _, r := range list {
			r.Recall()
		}
	}()
	r := list[0]
	r.Walk(5 * time.Millisecond)
	r.Recall()
	log.Print("morning after ", p.rounds > 0, q.rounds, r.rounds > 0)
}
