//lint:file-ignore SA1019 many still serve single connections like this

// Command menu serves a restaurant's menu over an HTTP/2 connection that a
// supervisor hands over, and reads one dish back through the other end.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"

	"golang.org/x/net/http2"
)

var dishes = map[string]string{"mon": "lentil soup", "tue": "trout"}

func dish(w http.ResponseWriter, r *http.Request) {
	d, ok := dishes[r.PathValue("day")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	fmt.Fprint(w, d)
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /menu/{day}", dish)
	kitchen, guest := net.Pipe()

	h2 := &http2.Server{MaxConcurrentStreams: 20}
	go h2.ServeConn(kitchen, &http2.ServeConnOpts{Handler: mux})

	cc, err := new(http2.Transport).NewClientConn(guest)
	if err != nil {
		log.Fatal(err)
	}
	req, err := http.NewRequest(http.MethodGet, "http://menu/menu/tue", nil)
	if err != nil {
		log.Fatal(err)
	}
	resp, err := cc.RoundTrip(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("tuesday: %s", body)
}
