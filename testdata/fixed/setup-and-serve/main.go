// A desk that makes its server first, and then serves in a goroutine of its own.
package main

import (
	"errors"
	"io"
	"log"
	"net"
	"net/http"
)

type desk struct {
	srv *http.Server
}

func newDesk() *desk {
	return &desk{srv: &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "next, please")
	})}}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	d := newDesk()
	go func() {
		if err := d.srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
			log.Fatal(err)
		}
	}()
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	d.srv.Close()
}
