// Command snail serves on its usual port, or on any other one if that is taken.
package main

import (
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"syscall"
)

const usual = "127.0.0.1:19132"

func serve(h http.Handler, spare net.Listener) error {
	if err := http.ListenAndServe(usual, h); !errors.Is(err, syscall.EADDRINUSE) {
		return err
	}
	log.Printf("%s is taken", usual)
	return http.Serve(spare, h)
}

func main() {
	taken, err := net.Listen("tcp", usual)
	if err != nil {
		log.Fatal(err)
	}
	defer taken.Close()
	spare, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	errc := make(chan error, 1)
	go func() {
		errc <- serve(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			io.WriteString(w, "3 cm")
		}), spare)
	}()
	resp, err := http.Get("http://" + spare.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	way, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("way: %s", way)
}
