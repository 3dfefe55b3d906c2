// Command ferry answers when the next one leaves, and starts its server again when
// that fails.
package main

import (
	"errors"
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
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "at eight") })}
	go func() {
		for try := range 3 {
			err := srv.Serve(ln)
			if errors.Is(err, http.ErrServerClosed) {
				break
			}
			log.Printf("try %d: %v", try, err)
		}
	}()
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Print(resp.Status)
}
