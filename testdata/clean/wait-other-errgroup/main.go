// Command salt asks two scales for a weight at the same time and then asks one of
// them to be cleared; scales and questions are in groups of their own.
package main

import (
	"log"
	"net"
	"net/rpc"

	"golang.org/x/sync/errgroup"
)

type Scale struct{ grams int }

func (s *Scale) Weigh(tare int, out *int) error {
	*out = s.grams - tare
	return nil
}

func (s *Scale) Clear(_ int, _ *bool) error {
	s.grams = 0
	return nil
}

func serve(ln net.Listener, grams int) error {
	srv := rpc.NewServer()
	if err := srv.Register(&Scale{grams}); err != nil {
		return err
	}
	srv.Accept(ln)
	return nil
}

func run() error {
	var scales, questions errgroup.Group
	defer scales.Wait()
	var clients []*rpc.Client
	for _, grams := range []int{500, 750} {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return err
		}
		defer ln.Close()
		scales.Go(func() error { return serve(ln, grams) })
		c, err := rpc.Dial("tcp", ln.Addr().String())
		if err != nil {
			return err
		}
		defer c.Close()
		clients = append(clients, c)
	}
	weights := make([]int, len(clients))
	for i, c := range clients {
		questions.Go(func() error { return c.Call("Scale.Weigh", 20, &weights[i]) })
	}
	if err := questions.Wait(); err != nil {
		return err
	}
	log.Print(weights)
	return clients[0].Call("Scale.Clear", 0, new(bool))
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
