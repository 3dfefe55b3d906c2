// Command reaper keeps connections to a server, and closes those that nobody has used
// for a while.
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
}

func keep(addr string, idle time.Duration) (*keeper, error) {
	if idle <= 0 {
		return nil, fmt.Errorf("idle: %v", idle)
	}
	k := &keeper{addr: addr, idle: idle, quit: make(chan struct{})}
	k.reap() // want "reap blocks this goroutine until"
	return k, nil
}

// reap closes what is idle, from time to time.
func (k *keeper) reap() {
	tick := time.NewTicker(k.idle / 2)
	defer tick.Stop()
	for {
		select {
		case now := <-tick.C:
			k.close(now.Add(-k.idle))
		case <-k.quit:
			k.close(time.Now())
			return
		}
	}
}

func (k *keeper) close(before time.Time) {
	k.mu.Lock()
	defer k.mu.Unlock()
	var rest []*line
	for _, l := range k.free {
		if l.used.Before(before) {
			l.Close()
		} else {
			rest = append(rest, l)
		}
	}
	k.free = rest
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

func (k *keeper) stop() { close(k.quit) }

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
	defer k.stop()
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
