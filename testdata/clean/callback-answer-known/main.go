// Command oracle asks questions over a wire; each answer is given to a function.
package main

import (
	"encoding/gob"
	"io"
	"log"
	"net"
	"sync"
)

type slip struct {
	Number int
	Text   string
}

// A Client asks. One goroutine reads all answers.
type Client struct {
	out  *gob.Encoder
	in   *gob.Decoder
	mu   sync.Mutex
	last int
	open map[int]func(string)
	said map[string]string
}

func dial(c io.ReadWriter) *Client {
	k := &Client{out: gob.NewEncoder(c), in: gob.NewDecoder(c), open: map[int]func(string){}, said: map[string]string{"what is truth": "what is"}}
	go k.read()
	return k
}

func (k *Client) read() {
	for {
		var s slip
		if err := k.in.Decode(&s); err != nil {
			return
		}
		k.mu.Lock()
		then := k.open[s.Number]
		delete(k.open, s.Number)
		k.mu.Unlock()
		if then != nil {
			then(s.Text)
		}
	}
}

// Ask gives the answer to then.
func (k *Client) Ask(text string, then func(string)) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if a, ok := k.said[text]; ok {
		then(a)
		return
	}
	k.last++
	k.open[k.last] = then
	if err := k.out.Encode(slip{k.last, text}); err != nil {
		log.Print(err)
	}
}

// AskNow waits for the answer.
func (k *Client) AskNow(text string) string {
	answer := make(chan string, 1)
	k.Ask(text, func(a string) { answer <- a })
	return <-answer
}

func oracle(c io.ReadWriter) {
	in, out := gob.NewDecoder(c), gob.NewEncoder(c)
	for {
		var s slip
		if in.Decode(&s) != nil {
			return
		}
		s.Text = "what is " + s.Text
		if out.Encode(s) != nil {
			return
		}
	}
}

func main() {
	near, far := net.Pipe()
	go oracle(far)
	k := dial(near)
	done := make(chan struct{})
	k.Ask("truth", func(a string) {
		log.Print(k.AskNow(a)) // that one is known
		close(done)
	})
	<-done
	near.Close()
}
