// Command names tells the numbers of rooms, until it is asked for one that there is not.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"

	"github.com/tidwall/evio"
)

const addr = "127.0.0.1:19445"

var rooms = map[string]int{"kitchen": 3, "attic": 12}

func answer(_ evio.Conn, in []byte) (out []byte, action evio.Action) {
	n, ok := rooms[strings.TrimSpace(string(in))]
	if !ok {
		return []byte("no such room\n"), evio.Shutdown
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
	go func() {
		<-up
		for _, room := range []string{"attic", "cellar"} {
			n, err := lookup(room)
			fmt.Println(n, err)
		}
	}()
	if err := evio.Serve(events, "tcp://"+addr); err != nil {
		log.Fatal(err)
	}
	if _, err := lookup("attic"); err == nil {
		log.Fatal("somebody is still there")
	}
}
