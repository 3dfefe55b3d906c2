// Command cloakroom takes a coat from everybody who comes, and counts them.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type cloakroom struct {
	mu    sync.RWMutex
	door  net.Listener
	coats map[string]net.Conn
	open  bool
}

func (c *cloakroom) unlockDoor() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.open {
		return fmt.Errorf("it is open")
	}
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	c.door = door
	c.welcome() // want "welcome blocks this goroutine until .*; the c.mu.Unlock on line"
	c.open = true
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

func (c *cloakroom) addr() string {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.door.Addr().String()
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
	c := &cloakroom{coats: map[string]net.Conn{}}
	if err := c.unlockDoor(); err != nil {
		log.Fatal(err)
	}
	guest, err := net.Dial("tcp", c.addr())
	if err != nil {
		log.Fatal(err)
	}
	n, err := bufio.NewReader(guest).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(n)
	c.close()
}
