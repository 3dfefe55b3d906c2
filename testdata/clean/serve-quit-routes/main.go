// Command routes serves until one of its routes closes it: the routes are the values of
// methods, kept in a map and in a field.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"time"
)

type routes map[string]func() error

func (r routes) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	if do := r[req.URL.Path]; do != nil {
		go do()
	}
}

type last struct{ do func() error }

func (l *last) ServeHTTP(http.ResponseWriter, *http.Request) { go l.do() }

func listen() (net.Listener, string) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln, "http://" + ln.Addr().String()
}

func ask(url string) {
	time.Sleep(20 * time.Millisecond)
	if resp, err := http.Get(url); err == nil {
		resp.Body.Close()
	}
}

func main() {
	ln, url := listen()
	r := routes{}
	srv := &http.Server{Handler: r}
	r["/quit"] = srv.Close
	go ask(url + "/quit")
	fmt.Println(srv.Serve(ln))
	quick := http.Client{Timeout: time.Second}
	_, err := quick.Get(url)
	fmt.Println("gone:", err != nil)

	for range 2 {
		ln, url := listen()
		l := &last{}
		srv := &http.Server{Handler: l}
		l.do = srv.Close
		go ask(url)
		fmt.Println(srv.Serve(ln))
		_, err := quick.Get(url)
		fmt.Println("gone:", err != nil)
	}
}
