// Two clocks, each at its own address, and nothing else.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"time"
)

func clock(addr, city string, offset int) *http.Server {
	return &http.Server{Addr: addr, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, city, time.Now().UTC().Add(time.Duration(offset)*time.Hour).Format(time.Kitchen))
	})}
}

// look asks a clock, which may not have been started yet.
func look(addr string) {
	for {
		resp, err := http.Get("http://" + addr)
		if err != nil {
			time.Sleep(10 * time.Millisecond)
			continue
		}
		text, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s", text)
		return
	}
}

func main() {
	clocks := []*http.Server{
		clock("127.0.0.1:19431", "Lisbon", 0),
		clock("127.0.0.1:19432", "Oslo", 1),
	}
	go func() {
		look("127.0.0.1:19431")
		look("127.0.0.1:19432")
		os.Exit(0)
	}()
	// To the end of time.
	for _, c := range clocks {
		log.Print("clock at ", c.Addr)
		if err := c.ListenAndServe(); err != nil { // want "ListenAndServe blocks this goroutine until"
			log.Fatal(err)
		}
	}
}
