// Command kiosk sells papers, and counts in the background how many of its rooms are
// warm. When the last paper is sold it closes the counter.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

func heat(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "2 of 3 rooms") }

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

// buy takes papers until there are none.
func buy(addr string, sold chan<- int) {
	for n := 0; ; n++ {
		resp, err := http.Get("http://" + addr)
		if err != nil {
			log.Fatal(err)
		}
		text, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		if string(text) == "none\n" {
			sold <- n
			return
		}
	}
}

func main() {
	left := 3
	counter, rooms := listen(), listen()
	shop := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if left == 0 {
			fmt.Fprintln(w, "none")
			return
		}
		left--
		fmt.Fprintln(w, "the evening paper")
	})}
	warm := &http.Server{Handler: http.HandlerFunc(heat)}
	sold := make(chan int, 1)
	go buy(counter.Addr().String(), sold)
	go shop.Serve(counter)
	go func() { log.Println(warm.Serve(rooms)) }()
	log.Printf("sold %d", <-sold)
	if err := shop.Shutdown(context.Background()); err != nil {
		log.Print(err)
	}
}
