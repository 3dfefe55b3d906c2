// Command gaugeboard shows a number on a page, once it is high enough: the loop that
// waits for the time ends by itself.
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

// rise lets the level go up to what is needed.
func rise(g *gauge, every time.Duration) {
	for range time.Tick(every) {
		if g.level.Add(1) > 9 {
			return
		}
	}
}

func (g *gauge) show(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, g.level.Load()) }

func board(ln net.Listener) error {
	g := new(gauge)
	rise(g, 10*time.Millisecond)
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
