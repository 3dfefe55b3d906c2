// Command probe serves a health page and looks at it.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"net/url"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "fine") })
	if err := http.Serve(ln, mux); err != nil { // want "Serve blocks this goroutine until"
		log.Fatal(err)
	}

	page := url.URL{Scheme: "http", Host: ln.Addr().String(), Path: "/health"}
	req, err := http.NewRequest(http.MethodGet, page.String(), nil)
	if err != nil {
		log.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Print(resp.Status)
}
