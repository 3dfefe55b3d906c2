// Command health asks a server how it is before anybody serves its listener.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"time"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("listening on %s", ln.Addr())
	srv := &http.Server{}
	http.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "ok") })

	resp, err := http.Get("http://" + ln.Addr().String() + "/health") // want "Get blocks this goroutine until its server answers; the connection waits for the srv.Serve on line \\d+"
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	time.AfterFunc(time.Second/5, func() { srv.Close() }) // this is a drill
	if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}
