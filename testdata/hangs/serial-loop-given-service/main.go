// Command depot offers its stock by RPC, and its opening hours by lines of text, to
// whoever opens a stream.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"net/rpc"
	"strings"

	"github.com/hashicorp/yamux"
)

// door is where guests come in.
type door interface {
	AcceptStream() (*yamux.Stream, error)
}

// service is what a guest gets.
type service interface {
	serve(guest *yamux.Stream)
}

// Stock tells what is there by RPC.
type Stock struct{ pieces map[string]int }

func (s *Stock) Count(what string, n *int) error {
	*n = s.pieces[what]
	return nil
}

func (s *Stock) serve(guest *yamux.Stream) {
	srv := rpc.NewServer()
	if err := srv.Register(s); err != nil {
		log.Print(err)
		return
	}
	srv.ServeConn(guest)
}

// hours tells when the depot is open on a day.
type hours map[string]string

func (h hours) serve(guest *yamux.Stream) {
	defer guest.Close()
	days := bufio.NewScanner(guest)
	for days.Scan() {
		fmt.Fprintln(guest, h[strings.ToLower(days.Text())])
	}
}

// welcome lets guests in as long as the door is open.
func welcome(d door, s service) {
	for {
		guest, err := d.AcceptStream()
		if err != nil {
			return
		}
		s.serve(guest) // want "serve blocks this goroutine until"
	}
}

// opened is the far side of a door behind which a service waits.
func opened(s service) *yamux.Session {
	here, there := net.Pipe()
	inside, err := yamux.Server(there, nil)
	if err != nil {
		log.Fatal(err)
	}
	switch s := s.(type) {
	case *Stock:
		go welcome(inside, s)
	case hours:
		go welcome(inside, s)
	}
	outside, err := yamux.Client(here, nil)
	if err != nil {
		log.Fatal(err)
	}
	return outside
}

func guest(session *yamux.Session) *yamux.Stream {
	stream, err := session.OpenStream()
	if err != nil {
		log.Fatal(err)
	}
	return stream
}

func main() {
	office := opened(hours{"monday": "8 to 12"})
	fmt.Fprintln(guest(office), "monday")

	stock := opened(&Stock{map[string]int{"crate": 7}})
	for range 2 {
		var n int
		if err := rpc.NewClient(guest(stock)).Call("Stock.Count", "crate", &n); err != nil {
			log.Fatal(err)
		}
		log.Printf("%d crates", n)
	}
}
