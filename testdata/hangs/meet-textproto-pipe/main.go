// Command mailbox asks a POP3 server, in memory, how many messages there are.
package main

import (
	"fmt"
	"log"
	"net"
	"net/textproto"
)

// half is one side of a dialogue in lines.
type half struct{ *textproto.Conn }

func (h half) tell(format string, args ...any) error { return h.PrintfLine(format, args...) }

func sides() (server, client half) {
	a, b := net.Pipe()
	return half{textproto.NewConn(a)}, half{textproto.NewConn(b)}
}

func count(server, client half) (n int, err error) {
	defer client.Close()
	if err := client.tell("STAT"); err != nil { // want "tell blocks this goroutine until .* the server.ReadLine on line"
		return 0, err
	}
	cmd, err := server.ReadLine()
	if err != nil {
		return 0, err
	}
	go server.tell("+OK %d", len(cmd))
	line, err := client.ReadLine()
	if err != nil {
		return 0, err
	}
	_, err = fmt.Sscanf(line, "+OK %d", &n)
	return n, err
}

func main() {
	n, err := count(sides())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(n, "messages")
}
