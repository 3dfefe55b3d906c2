// Command quote shows what a client gets whose server has stopped.
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

// newQuotes is a server that has stopped already.
func newQuotes(say ...string) (*quotes, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	q := &quotes{addr: ln.Addr().String(), ln: ln, say: say}
	ln.Close()
	return q, nil
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
	q.serve()
	text, err := q.one()
	log.Print(text, err)
}
