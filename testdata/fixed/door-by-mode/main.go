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
		errc := make(chan error, 1)
		go func() { errc <- http.Serve(ln, http.HandlerFunc(hello)) }()
		if err := get("http://" + ln.Addr().String()); err != nil {
			return err
		}
		select {
		case err := <-errc:
			if err != nil {
				return err
			}
		default:
		}
		return nil
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
