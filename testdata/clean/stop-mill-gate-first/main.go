// Mills of which one thing is closed before the wait, and the other one behind it.
package main

import (
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"sync"
)

type mill struct {
	wheel *http.Server
	race  net.Listener
	turns sync.WaitGroup
}

func build() *mill {
	race, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return &mill{wheel: &http.Server{}, race: race}
}

func (m *mill) turn() {
	m.turns.Add(1)
	go func() {
		defer m.turns.Done()
		if err := m.wheel.Serve(m.race); err != nil && err != http.ErrServerClosed && !errors.Is(err, net.ErrClosed) {
			log.Print(err)
		}
	}()
}

// rest dams the race first, so that the wheel comes to a stand.
func (m *mill) rest(ctx context.Context) error {
	m.race.Close()
	m.turns.Wait()
	return m.wheel.Shutdown(ctx)
}

// dam does so for whoever asks.
func (m *mill) dam() { m.race.Close() }

// tower is a mill that is handed a race, which its owner may dam.
type tower struct {
	wheel *http.Server
	turns sync.WaitGroup
}

func (t *tower) turn(race net.Listener) {
	t.turns.Add(1)
	go func() {
		defer t.turns.Done()
		if err := t.wheel.Serve(race); err != nil && err != http.ErrServerClosed && !errors.Is(err, net.ErrClosed) {
			log.Print(err)
		}
	}()
}

func (t *tower) rest(ctx context.Context) error {
	t.turns.Wait()
	return t.wheel.Shutdown(ctx)
}

func main() {
	m := build()
	m.turn()
	m.rest(context.Background())

	m = build()
	m.turn()
	m.dam()
	m.rest(context.Background())

	race, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	t := &tower{wheel: &http.Server{}}
	t.turn(race)
	race.Close()
	log.Print(t.rest(context.Background()))
}
