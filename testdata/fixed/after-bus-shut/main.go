// Command board posts notes on a board inside one process, and reads them off it.
package main

import (
	"fmt"
	"log"

	"github.com/cskr/pubsub/v2"
)

// board is where notes are posted by their subject.
type board struct {
	notes *pubsub.PubSub[string, string]
}

// read collects the notes on a subject until the board is taken down.
func (b *board) read(subject string) <-chan []string {
	all := make(chan []string, 1)
	notes := b.notes.Sub(subject)
	go func() {
		var texts []string
		for text := range notes {
			texts = append(texts, text)
		}
		all <- texts
	}()
	return all
}

func main() {
	b := &board{pubsub.New[string, string](4)}
	dogs := b.read("dogs")
	cats := b.read("cats")
	for n := range 3 {
		b.notes.Pub(fmt.Sprint("cat ", n), "cats")
	}
	b.notes.Shutdown()
	log.Print(<-cats, <-dogs)
}
