// Command chess starts one engine or one player of a correspondence game; its
// self-test runs an engine and two players.
package main

import (
	"fmt"
	"log"
	"net"
	"net/rpc"
	"sync"
)

type Game struct {
	mu    sync.Mutex
	moves []string
}

func (g *Game) Move(m string, n *int) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.moves = append(g.moves, m)
	*n = len(g.moves)
	return nil
}

func run(role string, srv *rpc.Server, ln net.Listener) error {
	switch role {
	case "engine":
		srv.Accept(ln)
	case "player":
		client, err := rpc.Dial("tcp", ln.Addr().String())
		if err != nil {
			return err
		}
		defer client.Close()
		var n int
		if err := client.Call("Game.Move", "e4", &n); err != nil {
			return err
		}
		log.Printf("%d moves", n)
	default:
		return fmt.Errorf("role %q", role)
	}
	return nil
}

func main() {
	srv := rpc.NewServer()
	if err := srv.Register(new(Game)); err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	for _, role := range []string{"engine", "player", "player"} {
		if role == "engine" {
			go run(role, srv, ln)
			continue
		}
		if err := run(role, srv, ln); err != nil {
			log.Fatal(err)
		}
	}
}
