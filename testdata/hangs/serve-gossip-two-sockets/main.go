// Command gossip tells the news to passers-by, by datagram and, in full, by stream.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
)

type gossip struct {
	news  string
	short net.PacketConn
	long  net.Listener
}

func (g *gossip) whisper() error {
	var question [64]byte
	for {
		_, from, err := g.short.ReadFrom(question[:])
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		if _, err := g.short.WriteTo([]byte(g.news[:9]), from); err != nil {
			return err
		}
	}
}

func (g *gossip) talk() error {
	for {
		c, err := g.long.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		fmt.Fprintln(c, g.news)
		c.Close()
	}
}

// spread tells the news both ways, until one of them fails.
func (g *gossip) spread() error {
	if err := g.whisper(); err != nil { // want "whisper blocks this goroutine until"
		log.Print("nobody hears a whisper any more")
		return fmt.Errorf("whisper: %w", err)
	}
	if err := g.talk(); err != nil {
		return fmt.Errorf("talk: %w", err)
	}
	return nil
}

func main() {
	short, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	long, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	g := &gossip{news: "the mayor has a new hat", short: short, long: long}
	over := make(chan error, 1)
	go func() { over <- g.spread() }()

	c, err := net.Dial("tcp", long.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(line)
	long.Close()
	log.Print(<-over)
}
