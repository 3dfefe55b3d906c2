package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

const (
	quietFor     = 2 * time.Second // a run that is over by then shows no progress
	progressStep = 250 * time.Millisecond
)

// A progress shows on a terminal that a long run goes on, and how far it is. A nil
// one shows nothing.
type progress struct {
	to    io.Writer
	start time.Time
	stop  chan struct{}
	over  sync.WaitGroup

	mu    sync.Mutex
	units int  // that go vet has told of
	shown bool // whether there is a line to erase
}

// startProgress begins to show progress on a file, if that is a terminal that
// knows how to erase a line.
func startProgress(to io.Writer, getenv func(string) string) *progress {
	f, ok := to.(*os.File)
	if !ok || getenv("TERM") == "dumb" || !term.IsTerminal(int(f.Fd())) {
		return nil
	}
	p := &progress{to: to, start: time.Now(), stop: make(chan struct{})}
	p.over.Go(p.run)
	return p
}

func (p *progress) run() {
	tick := time.NewTicker(progressStep)
	defer tick.Stop()
	for {
		select {
		case <-p.stop:
			return
		case now := <-tick.C:
			if took := now.Sub(p.start); took >= quietFor {
				p.show(took)
			}
		}
	}
}

func (p *progress) show(took time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = true
	fmt.Fprintf(p.to, "\r\x1b[Kconnlint: %s checked, %d s", plural(p.units, "package"), int(took.Seconds()))
}

// Write takes what go vet -json prints, an object for each unit of work.
func (p *progress) Write(text []byte) (int, error) {
	if p == nil {
		return len(text), nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if bytes.HasPrefix(text, []byte("{")) {
		p.units++
	}
	p.units += bytes.Count(text, []byte("\n{"))
	return len(text), nil
}

// end takes the line from the screen.
func (p *progress) end() {
	if p == nil {
		return
	}
	close(p.stop)
	p.over.Wait()
	if p.shown {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}
