// Command gaugeboard shows a number that changes all the time on a page.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"sync/atomic"
	"time"
)

type gauge struct{ level atomic.Int64 }

// wander lets the level go up and down.
func wander(g *gauge, every time.Duration) {
	up := int64(1)
	for range time.Tick(every) {
		if now := g.level.Add(up); now > 9 || now < 1 {
			up = -up
		}
	}
}

func (g *gauge) show(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, g.level.Load()) }

func board(ln net.Listener) error {
	g := new(gauge)
	go wander(g, time.Second)
	return http.Serve(ln, http.HandlerFunc(g.show))
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() { log.Fatal(board(ln)) }()
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	log.Printf("%s %v", b, err)
}
