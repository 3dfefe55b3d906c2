// Command ledger keeps sums in a server that speaks Redis's protocol. Who owns it says
// what is to be done once it is over: the sum is told to a neighbour.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync/atomic"
	"time"

	"github.com/tidwall/redcon"
)

type hooks struct {
	name string
	over func(what string) error
}

type ledger struct {
	ln  net.Listener
	sum atomic.Int64
}

func (l *ledger) book(conn redcon.Conn, cmd redcon.Command) { conn.WriteInt64(l.sum.Add(1)) }

func (l *ledger) run(h *hooks) error {
	log.Printf("%s listens", h.name)
	if err := redcon.Serve(l.ln, l.book, nil, nil); err != nil {
		return err
	}
	if err := h.over("one"); err != nil {
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
	office, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go redcon.Serve(office, (&ledger{}).book, nil, nil)
	time.AfterFunc(100*time.Millisecond, func() { ln.Close() })
	last := func(what string) error {
		conn, err := net.Dial("tcp", office.Addr().String())
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
	if err := l.run(&hooks{name: "ledger", over: last}); err != nil {
		log.Fatal(err)
	}
}
