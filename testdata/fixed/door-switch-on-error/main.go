// Command door sorts the error of its server.
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

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Handler: http.HandlerFunc(hello)}
	go func() {
		switch err := srv.Serve(ln); {
		case errors.Is(err, http.ErrServerClosed):
			log.Println("closed")
		case err != nil:
			log.Fatal(err)
		}
	}()
	if err := get("http://" + ln.Addr().String()); err != nil {
		log.Fatal(err)
	}
	srv.Close()
}
