// Command stalls lets two hand each other a word: the one who says it sits down first.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"sync"
)

type stall struct {
	words chan string
	other *stall
}

func pair() (a, b *stall) {
	a, b = &stall{words: make(chan string)}, &stall{words: make(chan string)}
	a.other, b.other = b, a
	return a, b
}

func (s *stall) hear() (string, error) {
	word, ok := <-s.words
	if !ok {
		return "", errors.New("the other one has left")
	}
	return word, nil
}

func (s *stall) say(word string) { s.other.words <- word }

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	left, right := pair()
	var wg sync.WaitGroup
	wg.Add(3)
	go func() {
		defer wg.Done()
		right.say("tea is ready")
	}()
	var heard string
	func() {
		defer wg.Done()
		word, err := left.hear()
		if err != nil {
			log.Print(err)
			return
		}
		heard = word
	}()
	go func() {
		defer wg.Done()
		if bell, err := net.Dial("tcp", ln.Addr().String()); err == nil {
			bell.Close()
		}
	}()
	go func() { fmt.Println(left.hear()) }()
	right.say("coffee, too")
	wg.Wait()
	fmt.Println(heard)
}
