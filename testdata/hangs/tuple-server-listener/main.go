// Command probe checks with a raw TCP connection how a backend answers a
// malformed request.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"net/http"
	"strings"
)

// backend builds a server and the listener that it is meant for.
func backend(name string) (*http.Server, net.Listener, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Server", name)
	})
	return &http.Server{Handler: h}, ln, nil
}

func main() {
	srv, ln, err := backend("depot")
	if err != nil {
		log.Fatal(err)
	}
	if err := srv.Serve(ln); err != nil { // want "Serve blocks this goroutine until"
		log.Fatal(err)
	}

	c, err := net.Dial(ln.Addr().Network(), ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	if _, err := fmt.Fprint(c, "GET / HTTP/9.9\r\n\r\n"); err != nil {
		log.Fatal(err)
	}
	status, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(strings.TrimSpace(status))
}
