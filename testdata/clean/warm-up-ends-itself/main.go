// Command keeper keeps connections to a server, which it dials one after the other
// before it is used.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"sync"
	"time"
)

type line struct {
	net.Conn
	used time.Time
}

type keeper struct {
	addr string
	idle time.Duration

	mu   sync.Mutex
	free []*line
	quit chan struct{}
	once sync.Once
}

func keep(addr string, idle time.Duration) (*keeper, error) {
	if idle <= 0 {
		return nil, fmt.Errorf("idle: %v", idle)
	}
	k := &keeper{addr: addr, idle: idle, quit: make(chan struct{})}
	k.warm()
	return k, nil
}

// warm dials, from time to time, until there are enough connections.
func (k *keeper) warm() {
	tick := time.NewTicker(k.idle / 2)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			k.dial()
		case <-k.quit:
			return
		}
	}
}

// enough is how many connections are kept.
const enough = 2

func (k *keeper) dial() {
	conn, err := net.Dial("tcp", k.addr)
	if err != nil {
		return
	}
	k.put(&line{Conn: conn})
	if len(k.free) == enough {
		k.once.Do(func() { close(k.quit) })
	}
}

func (k *keeper) get() (*line, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if n := len(k.free); n > 0 {
		l := k.free[n-1]
		k.free = k.free[:n-1]
		return l, nil
	}
	conn, err := net.Dial("tcp", k.addr)
	return &line{Conn: conn}, err
}

func (k *keeper) put(l *line) {
	k.mu.Lock()
	defer k.mu.Unlock()
	l.used = time.Now()
	k.free = append(k.free, l)
}

func echo(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			io.Copy(c, c)
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go echo(ln)
	k, err := keep(ln.Addr().String(), 50*time.Millisecond)
	if err != nil {
		log.Fatal(err)
	}
	for _, text := range []string{"one", "two"} {
		l, err := k.get()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(l, text)
		back, err := bufio.NewReader(l).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(back)
		k.put(l)
	}
}
