// Command viewer opens pictures in one window: a second start hands its picture
// to the instance that runs already.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"net/url"
)

const addr = "127.0.0.1:19120"

type viewer struct {
	opened chan string
}

func (v *viewer) ServeHTTP(_ http.ResponseWriter, r *http.Request) {
	v.opened <- r.FormValue("file")
}

// start shows file in a new window, or in that of the running instance.
func start(file string) error {
	v := &viewer{opened: make(chan string, 1)}
	v.opened <- file
	err := http.ListenAndServe(addr, v)
	if err != nil {
		log.Printf("not the first: %v", err)
		resp, err := http.PostForm("http://"+addr+"/open", url.Values{"file": {file}})
		if err != nil {
			return fmt.Errorf("running instance: %w", err)
		}
		return resp.Body.Close()
	}
	return nil
}

func main() {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	first := &viewer{opened: make(chan string, 1)}
	go http.Serve(ln, first)
	if err := start("dog.png"); err != nil {
		log.Fatal(err)
	}
	log.Print(<-first.opened)
}
