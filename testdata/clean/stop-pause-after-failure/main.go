// Command doorbell answers at its door; while somebody else stands there it waits.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"time"
)

func answer(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "coming") }

func main() {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Addr: taken.Addr().String(), Handler: http.HandlerFunc(answer)}
	err = srv.ListenAndServe() // fails at once: the port is taken
	log.Print("not now: ", err)
	time.Sleep(50 * time.Millisecond)
	srv.Close()
	taken.Close()
	log.Print("gave up")
}
