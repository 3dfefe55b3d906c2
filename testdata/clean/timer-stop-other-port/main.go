// Command egg serves the state of an egg timer for as long as it runs and then
// rings the kitchen bell, another server.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"time"
)

const (
	timerAddr = "127.0.0.1:19121"
	bellAddr  = "127.0.0.1:19122"
)

func bell(rung chan<- string) error {
	ln, err := net.Listen("tcp", bellAddr)
	if err != nil {
		return err
	}
	go http.Serve(ln, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		rung <- r.FormValue("by")
	}))
	return nil
}

func main() {
	rung := make(chan string, 1)
	if err := bell(rung); err != nil {
		log.Fatal(err)
	}
	end := time.Now().Add(200 * time.Millisecond)
	srv := &http.Server{Addr: timerAddr, Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, time.Until(end))
	})}
	time.AfterFunc(time.Until(end), func() { srv.Close() })
	if err := srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	resp, err := http.Get("http://" + bellAddr + "/?by=egg")
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Printf("rung by %s", <-rung)
}
