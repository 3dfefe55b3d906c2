// A cache that lets in whom the list of guests of another one names.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"

	"github.com/tidwall/redcon"
)

type cache struct {
	addr   string
	guests string // address of the server with the list
	mu     sync.Mutex
	names  map[string]string
}

func (c *cache) handle(conn redcon.Conn, cmd redcon.Command) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(cmd.Args) == 2 {
		conn.WriteString(c.names[string(cmd.Args[1])])
		return
	}
	conn.WriteError("ERR get NAME")
}

// lookup asks a server for one value.
func lookup(addr, name string) (string, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	if _, err := fmt.Fprintf(conn, "get %s\r\n", name); err != nil {
		return "", err
	}
	return bufio.NewReader(conn).ReadString('\n')
}

// admit returns the question at the door.
func (c *cache) admit() func(redcon.Conn) bool {
	return func(conn redcon.Conn) bool {
		answer, err := lookup(c.guests, "guest")
		return err == nil && answer != ""
	}
}

func serve(c *cache) {
	up := make(chan error)
	s := redcon.NewServer(c.addr, c.handle, c.admit(), nil)
	go s.ListenServeAndSignal(up)
	if err := <-up; err != nil {
		log.Fatal(err)
	}
}

func main() {
	list := &cache{addr: "127.0.0.1:19412", names: map[string]string{"guest": "all"}}
	up := make(chan error)
	go redcon.NewServer(list.addr, list.handle, nil, nil).ListenServeAndSignal(up)
	if err := <-up; err != nil {
		log.Fatal(err)
	}
	c := &cache{addr: "127.0.0.1:19413", guests: list.addr, names: map[string]string{"host": "me"}}
	serve(c)
	answer, err := lookup(c.addr, "host")
	if err != nil {
		log.Fatal(err)
	}
	log.Print(answer)
}
