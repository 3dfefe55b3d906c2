// Command quay has work done in place that tells by a channel when it is over, and that
// comes to its end by itself.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"os"
	"sync"
	"time"
)

// take counts what comes in until the quay is closed.
func take(quay net.Listener) (ships int) {
	for {
		c, err := quay.Accept()
		if err != nil {
			return ships
		}
		c.Close()
		ships++
	}
}

// closedByTimer takes ships until the bell, which another goroutine rings, and looks then
// whether the night has come as well.
func closedByTimer(quay net.Listener, night <-chan time.Time) int {
	bell := time.AfterFunc(20*time.Millisecond, func() { quay.Close() })
	defer bell.Stop()
	ships := make(chan int, 1)
	func() {
		ships <- take(quay)
	}()
	select {
	case n := <-ships:
		return n
	case <-night:
		return -1
	}
}

// hailed waits for a ship's word no longer than a moment.
func hailed(c net.Conn, night <-chan time.Time) bool {
	if err := c.SetReadDeadline(time.Now().Add(20 * time.Millisecond)); err != nil {
		return false
	}
	heard := make(chan bool, 1)
	func() {
		_, err := c.Read(make([]byte, 1))
		heard <- err == nil
	}()
	select {
	case ok := <-heard:
		return ok
	case <-night:
		return false
	}
}

// watched tells a watchman, who runs beside it, that the quay is closed.
func watched(quay net.Listener) {
	shut := make(chan struct{})
	go func() {
		<-shut
		log.Print("the quay is closed")
	}()
	go func() {
		time.Sleep(20 * time.Millisecond)
		quay.Close()
	}()
	func() {
		defer close(shut)
		take(quay)
	}()
	select {
	case <-shut:
	case <-time.After(time.Minute):
	}
}

// shared runs the last of several workers in place.
func shared(quays []net.Listener) {
	time.AfterFunc(20*time.Millisecond, func() {
		for _, q := range quays {
			q.Close()
		}
	})
	var busy sync.WaitGroup
	busy.Add(len(quays))
	for _, q := range quays[1:] {
		go func() {
			defer busy.Done()
			take(q)
		}()
	}
	func() {
		defer busy.Done()
		take(quays[0])
	}()
	busy.Wait()
}

// answered reads what another goroutine sends, and what it sends itself is read in turn.
func answered() bool {
	here, there := net.Pipe()
	defer here.Close()
	defer there.Close()
	go there.Write([]byte("ahoy"))
	heard := make(chan bool, 1)
	func() {
		_, err := io.ReadFull(here, make([]byte, 4))
		heard <- err == nil
	}()
	go io.Copy(io.Discard, there)
	here.Write([]byte("ahoy"))
	return <-heard
}

// asked reads the answer to a question that was asked before, and asks again.
func asked(quay net.Listener) int {
	go func() {
		c, err := quay.Accept()
		if err != nil {
			return
		}
		defer c.Close()
		io.Copy(c, c)
	}()
	c, err := net.Dial("tcp", quay.Addr().String())
	if err != nil {
		return 0
	}
	defer c.Close()
	c.Write([]byte("how many?"))
	var busy sync.WaitGroup
	busy.Add(1)
	n := 0
	func() {
		defer busy.Done()
		for n < len("how many?") {
			k, err := c.Read(make([]byte, 4))
			if err != nil {
				return
			}
			n += k
		}
	}()
	c.Write([]byte("so many!"))
	busy.Wait()
	return n
}

// said takes a word that was said before, and leaves it at that.
func said(night <-chan time.Time) string {
	words := make(chan string, 1)
	words <- "goodnight"
	last := make(chan string, 1)
	func() {
		last <- <-words
	}()
	select {
	case w := <-last:
		return w
	case <-night:
		return ""
	}
}

// filed reads a file in place, which is soon over.
func filed(name string, night <-chan time.Time) int {
	f, err := os.Open(name)
	if err != nil {
		return 0
	}
	defer f.Close()
	read := make(chan int, 1)
	func() {
		text, _ := io.ReadAll(f)
		read <- len(text)
	}()
	select {
	case n := <-read:
		return n
	case <-night:
		return 0
	}
}

// admitted waits for a word in place, and returns a context that is alive if it came.
func admitted(c net.Conn) context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	func() {
		if _, err := c.Read(make([]byte, 1)); err != nil {
			cancel()
		}
	}()
	return ctx
}

func open() net.Listener {
	quay, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return quay
}

func main() {
	night := time.After(time.Minute)
	log.Print(closedByTimer(open(), night), " ships")
	quay := open()
	c, err := net.Dial("tcp", quay.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	log.Print(hailed(c, night))
	quay.Close()
	watched(open())
	shared([]net.Listener{open(), open()})
	log.Print(answered())
	log.Print(asked(open()))
	log.Print(said(night))
	here, there := net.Pipe()
	go there.Write([]byte("x"))
	log.Print(admitted(here).Err() == nil)
	log.Print(filed(os.Args[0], night) > 0)
}
