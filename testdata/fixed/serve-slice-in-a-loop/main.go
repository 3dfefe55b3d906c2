// Command chimes serves the hours of several clocks, each on a port of its own.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"time"
)

func clock(addr, place string, offset int) *http.Server {
	zone := time.FixedZone(place, offset*3600)
	return &http.Server{Addr: addr, Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, "%s %s", place, time.Now().In(zone).Format(time.Kitchen))
	})}
}

func start(clocks []*http.Server) {
	for _, c := range clocks {
		log.Printf("clock at %s", c.Addr)
		go func() {
			if err := c.ListenAndServe(); err != nil {
				log.Fatal(err)
			}
		}()

	}
}

// hour asks a clock, which may not have been started yet.
func hour(addr string) string {
	for {
		resp, err := http.Get("http://" + addr)
		if err != nil {
			time.Sleep(10 * time.Millisecond)
			continue
		}
		defer resp.Body.Close()
		text, err := io.ReadAll(resp.Body)
		if err != nil {
			log.Fatal(err)
		}
		return string(text)
	}
}

func main() {
	clocks := []*http.Server{
		clock("127.0.0.1:19130", "Lisbon", 0),
		clock("127.0.0.1:19131", "Oslo", 1),
	}
	go start(clocks)
	for _, c := range clocks {
		log.Print(hour(c.Addr))
	}
}
