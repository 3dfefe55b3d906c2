//lint:file-ignore SA1019 many still serve single connections like this

// Command orchard tells over plain HTTP/2 which apples are ripe; two pickers ask.
package main

import (
	"io"
	"log"
	"net"
	"net/http"

	"golang.org/x/net/http2"
)

func ripe(w http.ResponseWriter, r *http.Request) {
	if r.PathValue("month") == "10" {
		io.WriteString(w, "boskoop, cox")
	}
}

func serve(ln net.Listener, mux *http.ServeMux) {
	h2 := &http2.Server{}
	opts := &http2.ServeConnOpts{BaseConfig: &http.Server{Handler: mux}}
	for {
		c, err := ln.Accept()
		if err != nil {
			log.Print(err)
			return
		}
		go h2.ServeConn(c, opts)

	}
}

func ask(c net.Conn) (string, error) {
	cc, err := new(http2.Transport).NewClientConn(c)
	if err != nil {
		return "", err
	}
	req, err := http.NewRequest(http.MethodGet, "http://orchard/ripe/10", nil)
	if err != nil {
		return "", err
	}
	resp, err := cc.RoundTrip(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /ripe/{month}", ripe)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go serve(ln, mux)
	for _, picker := range []string{"anna", "emil"} {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
		apples, err := ask(c)
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %s", picker, apples)
	}
}
