// Command mesh joins stations two by two: each awaits those before it in the list, and
// then calls on those behind it. The first one awaits nobody. Another station awaits the
// coaches that are booked, of which some came in the night, and sends for the others first.
package main

import (
	"fmt"
	"log"
	"net"
	"sync"
)

// stations is how many there are.
const stations = 4

func open() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func call(addr net.Addr) {
	c, err := net.Dial("tcp", addr.String())
	if err != nil {
		log.Fatal(err)
	}
	c.Close()
}

func await(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	c.Close()
}

func join(lns []net.Listener, i int) {
	for range i {
		await(lns[i])
	}
	for j := i + 1; j < len(lns); j++ {
		go call(lns[j].Addr())
	}
}

type coach struct {
	name string
	here bool
}

// night awaits only those that are not here, and who is not knows the way.
func night(booked []coach) {
	ln := open()
	defer ln.Close()
	for _, b := range booked {
		if b.here {
			continue
		}
		c, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		c.Close()
	}
	var wg sync.WaitGroup
	for range booked {
		wg.Go(func() { call(ln.Addr()) })
	}
	wg.Wait()
}

// early stops to wait as soon as it is told that nobody comes.
func early(told func() bool) {
	ln := open()
	defer ln.Close()
	for !told() {
		c, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		c.Close()
	}
	var wg sync.WaitGroup
	for range stations {
		wg.Go(func() { call(ln.Addr()) })
	}
	wg.Wait()
}

func main() {
	var lns []net.Listener
	for range stations {
		lns = append(lns, open())
	}
	var wg sync.WaitGroup
	for i := range lns {
		wg.Go(func() { join(lns, i) })
	}
	wg.Wait()
	night([]coach{{"mail", true}, {"fast", true}})
	early(func() bool { return true })
	fmt.Println("joined")
}
