// Command menu is served once the wishes of all cooks have come.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"sync/atomic"
)

type menu struct{ wishes atomic.Int64 }

func (m *menu) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, "wishes:", m.wishes.Load())
}

func serve(ln net.Listener) error {
	m := new(menu)
	told := make(chan string, 1)
	go func() {
		told <- "soup"
		told <- "bread"
		close(told)
	}()
	func() {
		for range told {
			m.wishes.Add(1)
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
