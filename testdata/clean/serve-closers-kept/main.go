// Command shelter accepts until whoever was given its listeners to close does so.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// group closes what it has.
type group struct{ all []io.Closer }

func (g *group) add(c io.Closer) { g.all = append(g.all, c) }

func (g *group) close() {
	for _, c := range g.all {
		c.Close()
	}
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	night := listen()
	g := &group{}
	g.add(night)
	time.AfterFunc(20*time.Millisecond, g.close)
	for {
		c, err := night.Accept()
		if err != nil {
			break
		}
		c.Close()
	}
	_, err := net.Dial("tcp", night.Addr().String())
	fmt.Println("closed:", err != nil)

	day := listen()
	doors := make(chan io.Closer, 1)
	doors <- day
	go func() {
		time.Sleep(20 * time.Millisecond)
		(<-doors).Close()
	}()
	for {
		c, err := day.Accept()
		if err != nil {
			break
		}
		c.Close()
	}
	_, err = net.Dial("tcp", day.Addr().String())
	fmt.Println("closed:", err != nil)
}
