// Command press has several hands stack the sheets that come from a press.
package main

import (
	"bufio"
	"io"
	"log"
	"sync"
	"time"
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

// A shift ends when its clock strikes, or with the sheet that says so.
func shift(end <-chan struct{}, sheets <-chan string) {
	for {
		select {
		case s := <-sheets:
			log.Print("shift has ", s)
		case <-end:
			return
		}
	}
}

func main() {
	p := newPress()
	// Closed by who feeds it.
	go func() {
		defer close(p.sheets)
		for _, s := range []string{"one", "two", "three"} {
			p.sheets <- s
		}
	}()
	p.hands.Wait()

	// Told to end by a clock, or by the last sheet.
	end, sheets, orders := make(chan struct{}), make(chan string), make(chan string)
	var hands sync.WaitGroup
	hands.Go(func() { shift(end, sheets) })
	hands.Go(func() {
		for s := range orders {
			if s == "last" {
				return
			}
		}
	})
	sheets <- "four"
	orders <- "five"
	orders <- "last"
	time.AfterFunc(10*time.Millisecond, func() { close(end) })
	hands.Wait()
	close(sheets)
	close(orders)

	// Closed at the other end by who has written all.
	r, w := io.Pipe()
	var words []string
	hands.Go(func() {
		for in := bufio.NewScanner(r); in.Scan(); {
			words = append(words, in.Text())
		}
	})
	go func() {
		_, err := io.WriteString(w, "some\nwords\n")
		w.CloseWithError(err)
	}()
	hands.Wait()
	w.Close()
	log.Print(words)
}
