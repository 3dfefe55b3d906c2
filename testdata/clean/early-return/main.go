// Command almanac answers from a shared almanac: the keeper serves it for good,
// everybody else asks once.
package main

import (
	"errors"
	"io"
	"log"
	"net"
	"net/http"
)

// standalone builds a keeper that does nothing else.
const standalone = false

type almanac struct {
	srv *http.Server
	ln  net.Listener
}

func (a *almanac) today() (string, error) {
	if standalone {
		return "", a.srv.Serve(a.ln)
	}
	if a.ln == nil {
		return "", errors.New("nobody keeps the almanac")
	}
	resp, err := http.Get("http://" + a.ln.Addr().String())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	a := &almanac{ln: ln, srv: &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "sow the beans")
	})}}
	if standalone {
		log.Fatal(a.srv.Serve(ln))
	}
	go a.srv.Serve(ln)
	advice, err := a.today()
	if err != nil {
		log.Fatal(err)
	}
	log.Print(advice)
}
