// Command latch shows that nobody comes in once the latch is down: it puts the latch down
// first, waits for that, and then looks.
package main

import (
	"fmt"
	"log"
	"net"
)

type latch struct {
	door net.Listener
	down chan struct{}
}

// shut shuts the door when the latch is down.
func (l *latch) shut() {
	<-l.down
	l.door.Close()
}

// again opens the door once the latch is down.
func (l *latch) again() {
	<-l.down
	l.door.Close()
	door, err := net.Listen("tcp", l.door.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	l.door = door
}

func (l *latch) look() {
	c, err := l.door.Accept()
	if err != nil {
		fmt.Println("nobody:", err)
		return
	}
	fmt.Println("somebody")
	c.Close()
}

func newLatch() *latch {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return &latch{door, make(chan struct{})}
}

func main() {
	l := newLatch()
	close(l.down)
	l.again()
	go net.Dial("tcp", l.door.Addr().String())
	l.look()
	l.shut()
	l.look()
}
