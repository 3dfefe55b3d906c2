// A cache that lets in whom its own list of guests names.
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
	addr  string
	mu    sync.Mutex
	names map[string]string
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
		answer, err := lookup(c.addr, "guest") // want "lookup waits for the goroutine that drives its connection, in ReadString at main.go:\\d+, but runs on that goroutine, in the handler registered with NewServer on line \\d+"
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
	c := &cache{addr: "127.0.0.1:19411", names: map[string]string{"guest": "all", "host": "me"}}
	serve(c)
	answer, err := lookup(c.addr, "host")
	if err != nil {
		log.Fatal(err)
	}
	log.Print(answer)
}
