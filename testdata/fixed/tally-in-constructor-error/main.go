// Command tally counts the words that come by UDP, and tells its neighbour.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"os"
	"sync"
)

type tally struct {
	sock  net.PacketConn
	mu    sync.Mutex
	words map[string]int
	heard chan string
}

func newTally() (*tally, error) {
	sock, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	t := &tally{sock: sock, words: map[string]int{}, heard: make(chan string, 4)}
	go func() {
		if err := t.listen(); err != nil {
			sock.Close()
			log.Print(fmt.Errorf("tally: %w", err))
		}
	}()
	return t, nil
}

func (t *tally) listen() error {
	b := make([]byte, 64)
	for {
		n, _, err := t.sock.ReadFrom(b)
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		t.mu.Lock()
		t.words[string(b[:n])]++
		t.mu.Unlock()
		t.heard <- string(b[:n])
	}
}

func (t *tally) tell(to net.Addr, word string) error {
	_, err := t.sock.WriteTo([]byte(word), to)
	return err
}

func run() error {
	a, err := newTally()
	if err != nil {
		return err
	}
	defer a.sock.Close()
	b, err := newTally()
	if err != nil {
		return err
	}
	defer b.sock.Close()
	if err := a.tell(b.sock.LocalAddr(), "plum"); err != nil {
		return err
	}
	fmt.Println(<-b.heard)
	return nil
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
