// Command rounds has a watchman who reports from each round to a desk.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

type watchman struct {
	desk string
	home chan struct{}
}

// begin sends the watchman off; he walks until home is closed.
func (w *watchman) begin() {
	home := make(chan struct{})
	w.walk(home) // want "walk blocks this goroutine until home is closed, .*; the assignment on line 22 can never run"
	if w.home == nil {
		w.home = home
	}
}

func (w *watchman) walk(home <-chan struct{}) {
	round := time.NewTicker(10 * time.Millisecond)
	defer round.Stop()
	for n := 1; ; n++ {
		select {
		case <-round.C:
			w.report(n)
		case <-home:
			return
		}
	}
}

func (w *watchman) report(n int) {
	conn, err := net.Dial("tcp", w.desk)
	if err != nil {
		return
	}
	defer conn.Close()
	fmt.Fprintln(conn, "all is quiet", n)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	w := &watchman{desk: ln.Addr().String()}
	w.begin()
	defer func() { close(w.home) }()
	conn, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	said, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(said)
}
