// Command seats lets two who sit apart hand each other a word, while a third one rings a
// bell over the wire.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"sync"
)

// seat is one of two that were made together.
type seat struct {
	words chan string
	other *seat
}

func pair() (a, b *seat) {
	a, b = &seat{words: make(chan string)}, &seat{words: make(chan string)}
	a.other, b.other = b, a
	return a, b
}

func (s *seat) hear() (string, error) {
	word, ok := <-s.words
	if !ok {
		return "", errors.New("the other one has left")
	}
	return word, nil
}

func (s *seat) say(word string) { s.other.words <- word }

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	left, right := pair()
	var wg sync.WaitGroup
	wg.Add(2)
	func() {
		defer wg.Done()
		word, err := left.hear() // want "hear blocks this goroutine until .*; the right.say on line 59 can never run"
		if err != nil {
			log.Print(err)
			return
		}
		fmt.Println(word)
	}()
	go func() {
		defer wg.Done()
		if bell, err := net.Dial("tcp", ln.Addr().String()); err == nil {
			bell.Close()
		}
	}()
	right.say("tea is ready")
	wg.Wait()
}
