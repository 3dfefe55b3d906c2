// Command proof reads the words that go through a pipe.
package main

import (
	"bufio"
	"io"
	"log"
	"sync"
)

func read(r io.Reader, to *[]string) {
	for in := bufio.NewScanner(r); in.Scan(); {
		*to = append(*to, in.Text())
	}
}

// proof has a reader see all that goes through a pipe.
func proof(text string) {
	r, w := io.Pipe()
	var words []string
	var done sync.WaitGroup
	done.Go(func() { read(r, &words) })
	if _, err := io.WriteString(w, text); err != nil {
		log.Print(err)
	}
	done.Wait() // want "Wait blocks this goroutine until in is over; the w.Close"
	w.Close()
	log.Print(words)
}

func main() {
	proof("some\nwords\n")
}
