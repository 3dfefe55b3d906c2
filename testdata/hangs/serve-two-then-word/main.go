// Command pair serves two addresses until a visitor has seen both.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
)

func hello(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "hello") }

func get(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	_, err = io.Copy(os.Stdout, resp.Body)
	return err
}

func main() {
	a, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	b, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	done := make(chan error, 1)
	go func() {
		err := get("http://" + a.Addr().String())
		if err == nil {
			err = get("http://" + b.Addr().String())
		}
		done <- err
	}()
	if err := http.Serve(a, http.HandlerFunc(hello)); err != nil { // want "Serve blocks this goroutine until a is closed; the http.Serve on line"
		log.Println("a:", err)
	}
	if err := http.Serve(b, http.HandlerFunc(hello)); err != nil {
		log.Println("b:", err)
	}
	if err := <-done; err != nil {
		log.Fatal(err)
	}
}
