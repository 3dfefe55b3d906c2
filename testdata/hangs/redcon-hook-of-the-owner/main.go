// Command ledger keeps sums in a server that speaks Redis's protocol. Who owns it says
// what is to be done once it is up.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync/atomic"

	"github.com/tidwall/redcon"
)

type hooks struct {
	name string
	up   func(what string) error
}

type ledger struct {
	ln  net.Listener
	sum atomic.Int64
}

func (l *ledger) book(conn redcon.Conn, cmd redcon.Command) { conn.WriteInt64(l.sum.Add(1)) }

func (l *ledger) run(h *hooks) error {
	log.Printf("%s listens", h.name)
	if err := redcon.Serve(l.ln, l.book, nil, nil); err != nil { // want "Serve blocks this goroutine until l.ln is closed; the h.up on line 32"
		return err
	}
	if err := h.up("one"); err != nil {
		return fmt.Errorf("%s: %w", h.name, err)
	}
	return nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	l := &ledger{ln: ln}
	first := func(what string) error {
		conn, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			return err
		}
		defer conn.Close()
		if _, err := fmt.Fprint(conn, "BOOK\r\n"); err != nil {
			return err
		}
		answer, err := bufio.NewReader(conn).ReadString('\n')
		fmt.Print(what, " is ", answer)
		return err
	}
	if err := l.run(&hooks{name: "ledger", up: first}); err != nil {
		log.Fatal(err)
	}
}
