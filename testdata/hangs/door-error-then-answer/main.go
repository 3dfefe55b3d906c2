// Command door returns the error of its server, or what a visitor got.
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

func run() error {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	srv := &http.Server{Handler: http.HandlerFunc(hello)}
	defer srv.Close()
	if err := srv.Serve(ln); err != nil { // want "Serve blocks this goroutine until srv.Shutdown or srv.Close is called; the get on line"
		return fmt.Errorf("serve: %w", err)
	}
	return get("http://" + ln.Addr().String())
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
