// Command metronome beats until it has had enough, and counts what is left to do.
package main

import (
	"io"
	"log"
	"sync"
	"time"
)

type metronome struct {
	quit   chan struct{}
	once   sync.Once
	beats  int
	enough func()
}

func newMetronome() *metronome { return &metronome{quit: make(chan struct{})} }

// Stop ends Run.
func (m *metronome) Stop() { m.once.Do(func() { close(m.quit) }) }

func (m *metronome) Run() {
	t := time.NewTicker(time.Millisecond)
	defer t.Stop()
	for {
		select {
		case <-m.quit:
			return
		case <-t.C:
			if m.beats++; m.beats == 4 {
				m.enough()
			}
		}
	}
}

// limit has it stop itself.
func limit(m *metronome) { m.enough = m.Stop }

type tape struct {
	r    *io.PipeReader
	w    *io.PipeWriter
	cut  func() error
	done sync.WaitGroup
}

func newTape() *tape {
	t := new(tape)
	t.r, t.w = io.Pipe()
	t.cut = t.w.Close
	t.done.Go(t.listen)
	return t
}

// listen cuts the tape at its first sound.
func (t *tape) listen() {
	b := make([]byte, 8)
	for {
		n, err := t.r.Read(b)
		if err != nil {
			return
		}
		log.Printf("%q", b[:n])
		go t.cut()
	}
}

type job func()

// The count is of jobs, and not of who does them.
type crew struct {
	jobs chan job
	left sync.WaitGroup
}

func (c *crew) work() {
	for j := range c.jobs {
		c.do(j)
	}
}

func (c *crew) do(j job) {
	defer c.left.Done()
	j()
}

func (c *crew) add(j job) {
	c.left.Add(1)
	c.jobs <- j
}

func main() {
	m := newMetronome()
	limit(m)
	m.Run()
	m.Stop()

	t := newTape()
	if _, err := io.WriteString(t.w, "tick"); err != nil {
		log.Print(err)
	}
	t.done.Wait()
	t.w.Close()

	c := &crew{jobs: make(chan job)}
	go c.work()
	go c.work()
	c.add(func() { log.Print(m.beats, " beats") })
	c.left.Wait()
	close(c.jobs)
}
