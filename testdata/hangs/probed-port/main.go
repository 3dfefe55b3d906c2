// Command quote serves quotes at a port that it has looked for before, and asks for one.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type quotes struct {
	addr string
	ln   net.Listener
	say  []string
}

// newQuotes listens where it has found a free port.
func newQuotes(say ...string) (*quotes, error) {
	probe, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	probe.Close()
	q := &quotes{addr: probe.Addr().String(), say: say}
	log.Print("quotes at ", q.addr)
	q.ln, err = net.Listen("tcp", q.addr)
	return q, err
}

func (q *quotes) serve() {
	for n := 0; ; n++ {
		conn, err := q.ln.Accept()
		if err != nil {
			return
		}
		fmt.Fprintln(conn, q.say[n%len(q.say)])
		conn.Close()
	}
}

func (q *quotes) one() (string, error) {
	conn, err := net.Dial("tcp", q.addr)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	return bufio.NewReader(conn).ReadString('\n')
}

func main() {
	q, err := newQuotes("know thyself")
	if err != nil {
		log.Fatal(err)
	}
	q.serve() // want "serve blocks this goroutine until q.ln is over, in Accept at main.go:32; the q.one on line \\d+, which leads to Dial, can never run .run serve in its own goroutine"
	text, err := q.one()
	if err != nil {
		log.Fatal(err)
	}
	log.Print(text)
}
