// Command oven keeps an oven warm and tells everybody who asks how warm it is.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

type oven struct {
	heat   atomic.Int32
	guests chan net.Conn
	work   sync.WaitGroup
}

// turnOn returns what turns the oven off again.
func (o *oven) turnOn(every time.Duration) (turnOff func()) {
	off := make(chan struct{})
	if every > 0 {
		o.work.Go(func() { o.warm(time.NewTicker(every).C, off) })
	}
	o.work.Go(func() { o.answer(off) })
	return func() { close(off) }
}

func (o *oven) warm(tick <-chan time.Time, off <-chan struct{}) {
	select {
	case <-tick:
	case <-off:
		return
	}
	for {
		o.heat.Add(1)
		select {
		case <-tick:
		case <-off:
			return
		}
	}
}

func (o *oven) answer(off <-chan struct{}) {
	for {
		select {
		case c := <-o.guests:
			fmt.Fprintln(c, "warm:", o.heat.Load() > 0)
			c.Close()
		case <-off:
			return
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	o := &oven{guests: make(chan net.Conn)}
	turnOff := o.turnOn(10 * time.Millisecond)
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			o.guests <- c
		}
	}()
	time.Sleep(100 * time.Millisecond)
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	says, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(says)
	turnOff()
	o.work.Wait()
}
