// Command ledger keeps accounts in an engine that it talks to over an in-memory
// link, so that the engine can move to another process later.
package main

import (
	"errors"
	"log"
	"net"
	"net/rpc"
	"sync"
)

type Entry struct {
	Account string
	Cents   int64
}

type Ledger struct {
	mu       sync.Mutex
	balances map[string]int64
}

func (l *Ledger) Book(e Entry, balance *int64) error {
	if e.Account == "" {
		return errors.New("no account")
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.balances[e.Account] += e.Cents
	*balance = l.balances[e.Account]
	return nil
}

// link returns the desk's and the engine's end of a new connection.
func link() (desk, engine net.Conn) {
	desk, engine = net.Pipe()
	return desk, engine
}

func main() {
	engine := rpc.NewServer()
	if err := engine.Register(&Ledger{balances: make(map[string]int64)}); err != nil {
		log.Fatal(err)
	}
	near, far := link()
	engine.ServeConn(far) // want "ServeConn blocks this goroutine until"

	desk := rpc.NewClient(near)
	defer desk.Close()
	var balance int64
	for _, e := range []Entry{{"rent", -90000}, {"salary", 310000}} {
		if err := desk.Call("Ledger.Book", e, &balance); err != nil {
			log.Fatalf("%s: %v", e.Account, err)
		}
		log.Printf("%s: %d", e.Account, balance)
	}
}
