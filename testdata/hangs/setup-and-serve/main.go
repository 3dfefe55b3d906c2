// A desk that makes its server and serves in one go. To run all of open in a
// goroutine would race with the close: there is no fix but to take it apart.
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

func (d *desk) open(ln net.Listener) error {
	d.srv = &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "next, please")
	})}
	return d.srv.Serve(ln)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	d := &desk{}
	if err := d.open(ln); !errors.Is(err, http.ErrServerClosed) { // want "open blocks this goroutine until d.srv.Shutdown or d.srv.Close is called, in Serve at main.go:21; the http.Get on line 33 can never be sent .let open set up alone, and run Serve in another goroutine."
		log.Fatal(err)
	}
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	d.srv.Close()
}
