// Command cloakroom takes a coat from everybody who comes, and counts them, until the last
// one has come.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type cloakroom struct {
	mu    sync.Mutex
	door  net.Listener
	coats map[string]net.Conn
	open  bool
}

// serve is done when the door is closed.
func (c *cloakroom) serve(door net.Listener) error {
	c.mu.Lock()
	if c.open {
		c.mu.Unlock()
		return fmt.Errorf("it is open")
	}
	c.door = door
	c.open = true
	c.mu.Unlock()
	c.welcome()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.open = false
	return nil
}

func (c *cloakroom) welcome() {
	for {
		guest, err := c.door.Accept()
		if err != nil {
			return
		}
		c.hang(guest)
	}
}

func (c *cloakroom) hang(guest net.Conn) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.coats[guest.RemoteAddr().String()] = guest
	fmt.Fprintln(guest, len(c.coats))
}

func (c *cloakroom) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.door.Close()
	for _, guest := range c.coats {
		guest.Close()
	}
}

func main() {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	c := &cloakroom{coats: map[string]net.Conn{}}
	go func() {
		guest, err := net.Dial("tcp", door.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		n, err := bufio.NewReader(guest).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(n)
		c.close()
	}()
	if err := c.serve(door); err != nil {
		log.Fatal(err)
	}
}
