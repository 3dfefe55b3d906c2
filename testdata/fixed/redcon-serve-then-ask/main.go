// Command tally counts votes in a server that speaks Redis's protocol, and prints
// how many there are.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync/atomic"

	"github.com/tidwall/redcon"
)

var votes atomic.Int64

func count(conn redcon.Conn, cmd redcon.Command) {
	if string(cmd.Args[0]) != "VOTE" {
		conn.WriteError("ERR only VOTE is known")
		return
	}
	conn.WriteInt64(votes.Add(1))
}

// vote casts one vote and returns the answer, as ":1".
func vote(addr string) (string, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	if _, err := fmt.Fprint(conn, "VOTE\r\n"); err != nil {
		return "", err
	}
	return bufio.NewReader(conn).ReadString('\n')
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go func() {
		if err := redcon.Serve(ln, count, nil, nil); err != nil {
			log.Fatal(err)
		}
	}()

	for range 3 {
		answer, err := vote(ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(answer)
	}
}
