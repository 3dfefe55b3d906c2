// Command stock keeps the stock of a shop and fills its own cache at start.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

const addr = "127.0.0.1:19191"

type stock struct {
	pieces map[string]int
}

func (s *stock) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, s.pieces[r.URL.Path])
}

// fetch asks the server for one of its pages.
func fetch(path string) (string, error) {
	resp, err := http.Get("http://" + addr + path)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}

func main() {
	s := &stock{pieces: map[string]int{"/pens": 12, "/ink": 3}}
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	go func() { log.Fatal(http.Serve(ln, s)) }()
	for _, path := range []string{"/pens", "/ink"} {
		n, err := fetch(path)
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %s", path, n)
	}
}
