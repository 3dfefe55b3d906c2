// Command menu is served, and can be told by a signal to begin a new day.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
)

type menu struct{ day atomic.Int64 }

func (m *menu) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, "day", m.day.Load())
}

func serve(ln net.Listener) error {
	m := new(menu)
	told := make(chan os.Signal, 1)
	signal.Notify(told, syscall.SIGHUP)
	func() { // want "the function literal blocks this goroutine until the program ends, in a loop at main.go:.*; the http.Serve on line .* can never run"
		for range told {
			m.day.Add(1)
		}
	}()
	return http.Serve(ln, m)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() { log.Fatal(serve(ln)) }()
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	log.Printf("%s%v", text, err)
}
