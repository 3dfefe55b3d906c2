// Command mill grinds what it is sent, and stands still at sunset.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
)

type mill struct {
	wheel *http.Server
	race  net.Listener
	turns sync.WaitGroup
	mu    sync.Mutex
	sacks int
}

func build() (*mill, error) {
	race, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	m := &mill{wheel: &http.Server{}, race: race}
	m.wheel.Handler = http.HandlerFunc(m.grind)
	return m, nil
}

func (m *mill) grind(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sacks++
	io.Copy(w, r.Body)
}

func (m *mill) turn() {
	m.turns.Add(1)
	go func() {
		defer m.turns.Done()
		err := m.wheel.Serve(m.race)
		if err != nil && err != http.ErrServerClosed {
			log.Print("the wheel broke: ", err)
		}
	}()
}

// rest lets the mill stand still.
func (m *mill) rest(ctx context.Context) (int, error) {
	m.turns.Wait() // want "Wait blocks this goroutine until m.wheel is over; the m.wheel.Shutdown on line \\d+ can never run \\(wait only after the stop\\)"
	err := m.wheel.Shutdown(ctx)
	return m.sacks, err
}

func main() {
	m, err := build()
	if err != nil {
		log.Fatal(err)
	}
	m.turn()
	resp, err := http.Post("http://"+m.race.Addr().String(), "text/plain", strings.NewReader("rye"))
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Print(m.rest(context.Background()))
}
