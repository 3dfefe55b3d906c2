package main

import (
	"log"
	"net/http"
)

type chat struct {
	join, leave chan string
	members     map[string]bool
}

func (c *chat) run() {
	for {
		select {
		case name := <-c.join:
			c.members[name] = true
		case name := <-c.leave:
			delete(c.members, name)
		}
	}
}

func main() {
	c := &chat{make(chan string), make(chan string), map[string]bool{}}
	c.run() // want "run blocks this goroutine until the program ends, in a loop at main.go:15; the http.HandleFunc on line 28 can never run"

	http.HandleFunc("/join", func(w http.ResponseWriter, r *http.Request) {
		c.join <- r.FormValue("name")
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:0", nil))
}
