// Command switchboard echoes what it hears over yamux sessions, until it is told to quit.
// A session that stays must not keep the next one out.
package main

import (
	"io"
	"log"
	"net"

	"github.com/hashicorp/yamux"
)

type board struct {
	lines net.Listener
	quit  chan struct{}
}

func (b *board) plug(c net.Conn) {
	s, err := yamux.Server(c, nil)
	if err != nil {
		log.Print(err)
		return
	}
	for {
		st, err := s.AcceptStream()
		if err != nil {
			return
		}
		go io.Copy(st, st)
	}
}

func (b *board) run() {
	for {
		select {
		case <-b.quit:
			return
		default:
		}
		c, err := b.lines.Accept()
		if err != nil {
			continue
		}
		b.plug(c) // want "plug blocks this goroutine until"
	}
}

func (b *board) stop() {
	close(b.quit)
	b.lines.Close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	b := &board{ln, make(chan struct{})}
	go b.run()
	for _, word := range []string{"hello", "hullo"} {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		s, err := yamux.Client(c, nil)
		if err != nil {
			log.Fatal(err)
		}
		defer s.Close()
		st, err := s.OpenStream()
		if err != nil {
			log.Fatal(err)
		}
		if _, err := io.WriteString(st, word); err != nil {
			log.Fatal(err)
		}
		echo := make([]byte, len(word))
		if _, err := io.ReadFull(st, echo); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s", echo)
	}
	b.stop()
}
