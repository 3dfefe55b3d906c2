// Command app is one case for every tool that connlint plugs into: it asks a
// server that it has not let go of yet.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"

	"example.test/everywhere/lib"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	if err := lib.Answer(ln); err != nil {
		log.Print(err)
	}
	resp, err := http.Get("http://" + ln.Addr().String() + "/rate")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	rate, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("rate %s\n", rate)
}
