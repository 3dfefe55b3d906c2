// Command beacon serves in front if it is told so, and else on the side, behind a label.
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

var door = flag.String("door", "", "front, or another one")

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
	front, side := listen(), listen()
	h := http.HandlerFunc(light)
	go look(side.Addr().String())
	if *door != "front" {
		goto other
	}
	log.Fatal(http.Serve(front, h))
other:
	log.Fatal(http.Serve(side, h))
}
