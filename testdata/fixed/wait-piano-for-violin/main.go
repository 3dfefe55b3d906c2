// Command duet has two players meet, who find each other by what they call themselves.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
)

var errGone = errors.New("the player is gone")

// player is one who plays when somebody joins.
type player struct {
	name   string
	known  map[string]*player
	joined chan string
	gone   chan struct{}
}

func newPlayer(name string) *player {
	return &player{name: name, known: map[string]*player{}, joined: make(chan string), gone: make(chan struct{})}
}

// introduce has two players know each other.
func introduce(a, b *player) {
	a.known[b.name], b.known[a.name] = b, a
}

// Await waits until a certain player joins.
func (p *player) Await(name string) (string, error) {
	for {
		who, err := p.next()
		if err != nil || who == name {
			return who, err
		}
	}
}

func (p *player) next() (string, error) {
	select {
	case who := <-p.joined:
		return who, nil
	case <-p.gone:
		return "", errGone
	}
}

// Join joins a player who is known.
func (p *player) Join(name string) error {
	other := p.known[name]
	if other == nil {
		return fmt.Errorf("%s does not know %s", p.name, name)
	}
	select {
	case other.joined <- p.name:
		return nil
	case <-other.gone:
		return errGone
	}
}

func main() {
	hall, street := net.Pipe()
	go io.Copy(io.Discard, street)
	piano, violin := newPlayer("piano"), newPlayer("violin")
	introduce(piano, violin)
	ready := make(chan struct{})
	go func() {
		who, err := piano.Await("violin")
		if err != nil {
			log.Fatal(err)
		}
		log.Print("with ", who)
		close(ready)
	}()
	if err := violin.Join("piano"); err != nil {
		log.Fatal(err)
	}
	<-ready
	fmt.Fprintln(hall, "they play")
}
