// Command names tells the numbers of rooms, line by line.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"

	"github.com/tidwall/evio"
)

const addr = "127.0.0.1:19444"

var rooms = map[string]int{"kitchen": 3, "attic": 12}

func answer(_ evio.Conn, in []byte) (out []byte, action evio.Action) {
	n, ok := rooms[strings.TrimSpace(string(in))]
	if !ok {
		return []byte("no such room\n"), evio.Close
	}
	return fmt.Appendf(nil, "%d\n", n), evio.None
}

func lookup(room string) (string, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer c.Close()
	fmt.Fprintln(c, room)
	return bufio.NewReader(c).ReadString('\n')
}

func main() {
	up := make(chan struct{})
	var events evio.Events
	events.Serving = func(evio.Server) evio.Action {
		close(up)
		return evio.None
	}
	events.Data = answer
	if err := evio.Serve(events, "tcp://"+addr); err != nil { // want "Serve blocks this goroutine until one of its functions returns Shutdown; the lookup on line 48, which leads to Dial, can never run"
		log.Fatal(err)
	}
	<-up
	n, err := lookup("attic")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(n)
}
