// Command press has several hands stack the sheets that come from a press.
package main

import (
	"bufio"
	"io"
	"log"
	"sync"
)

type press struct {
	hands  sync.WaitGroup
	sheets chan string
}

func newPress() *press {
	p := &press{sheets: make(chan string)}
	p.hands.Go(func() { p.stack("left") })
	p.hands.Go(func() { p.stack("right") })
	return p
}

func (p *press) stack(hand string) {
	for s := range p.sheets {
		log.Print(hand, " has ", s)
	}
}

func read(r io.Reader, to *[]string) {
	for in := bufio.NewScanner(r); in.Scan(); {
		*to = append(*to, in.Text())
	}
}

// proof reads what goes through a pipe.
func proof(text string) {
	r, w := io.Pipe()
	var words []string
	var done sync.WaitGroup
	done.Go(func() { read(r, &words) })
	if _, err := io.WriteString(w, text); err != nil {
		log.Print(err)
	}
	w.Close()
	done.Wait()
	log.Print(words)
}

func main() {
	p := newPress()
	for _, s := range []string{"one", "two", "three"} {
		p.sheets <- s
	}
	close(p.sheets)
	p.hands.Wait()
	proof("some\nwords\n")
}
