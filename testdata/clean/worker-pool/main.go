// Command anagrams solves anagrams in a JSON-RPC service; connections are served
// by a fixed number of workers.
package main

import (
	"log"
	"net"
	"net/rpc"
	"net/rpc/jsonrpc"
	"slices"
	"sync"
)

type pool struct {
	jobs chan func()
	wg   sync.WaitGroup
}

func newPool(workers int) *pool {
	p := &pool{jobs: make(chan func())}
	for range workers {
		p.wg.Go(func() {
			for job := range p.jobs {
				job()
			}
		})
	}
	return p
}

func (p *pool) submit(job func()) { p.jobs <- job }

func (p *pool) close() {
	close(p.jobs)
	p.wg.Wait()
}

type Anagrams struct{}

func (Anagrams) Same(words [2]string, same *bool) error {
	a, b := []rune(words[0]), []rune(words[1])
	slices.Sort(a)
	slices.Sort(b)
	*same = slices.Equal(a, b)
	return nil
}

func main() {
	if err := rpc.Register(Anagrams{}); err != nil {
		log.Fatal(err)
	}
	p := newPool(2)
	var clients []*rpc.Client
	for range 2 {
		near, far := net.Pipe()
		p.submit(func() { jsonrpc.ServeConn(far) })
		clients = append(clients, jsonrpc.NewClient(near))
	}
	for _, c := range clients {
		var same bool
		if err := c.Call("Anagrams.Same", [2]string{"listen", "silent"}, &same); err != nil {
			log.Fatal(err)
		}
		log.Print(same)
		c.Close()
	}
	p.close()
}
