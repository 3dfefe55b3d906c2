// Command lantern serves on one of two doors, as it is told, or on the last one.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
)

var door = flag.String("door", "", "front or back")

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func light(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "on") }

func look(addr string) {
	resp, err := http.Get("http://" + addr)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
	os.Exit(0)
}

func main() {
	flag.Parse()
	front, back, side := listen(), listen(), listen()
	h := http.HandlerFunc(light)
	go look(side.Addr().String())
	switch *door {
	case "front":
		log.Fatal(http.Serve(front, h))
	case "back":
		err := http.Serve(back, h)
		log.Fatal(err)
	}
	log.Fatal(http.Serve(side, h))
}
