// Command door serves in one of its modes.
package main

import (
	"errors"
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

func serve(mode string, ln net.Listener) error {
	switch mode {
	case "plain":
		if err := http.Serve(ln, http.HandlerFunc(hello)); err != nil { // want "Serve blocks this goroutine until ln is closed; the get on line"
			return err
		}
		return get("http://" + ln.Addr().String())
	default:
		return errors.New("no mode")
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	if err := serve("plain", ln); err != nil {
		log.Fatal(err)
	}
}
