// Command health asks a server how it is before anybody serves its listener.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("listening on %s", ln.Addr())
	http.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "ok") })

	resp, err := http.Get("http://" + ln.Addr().String() + "/health") // want "Get blocks this goroutine until its server answers; the connection waits for the http.Serve on line 24"
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Fatal(http.Serve(ln, nil))
}
