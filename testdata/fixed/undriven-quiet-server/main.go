// Command forecast measures how long the server of forecasts takes for one.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"
)

// station is a server of forecasts with limits of its own.
type station struct {
	srv *httptest.Server
}

func newStation() *station {
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "rain in", r.URL.Path) })
	s := &station{srv: httptest.NewUnstartedServer(h)}
	s.srv.Config.MaxHeaderBytes = 1 << 12
	return s
}

// ask asks for the forecast of a town without any library.
func (s *station) ask(town string) (string, error) {
	c, err := net.Dial("tcp", s.srv.Listener.Addr().String())
	if err != nil {
		return "", err
	}
	defer c.Close()
	if _, err := fmt.Fprintf(c, "GET /%s HTTP/1.0\r\n\r\n", town); err != nil {
		return "", err
	}
	status, err := bufio.NewReader(c).ReadString('\n')
	return strings.TrimSpace(status), err
}

func main() {
	s := newStation()
	s.srv.Start()
	begin := time.Now()
	status, err := s.ask("bergen")
	if err != nil {
		log.Fatal(err)
	}
	log.Print(status, " ", time.Since(begin) < time.Minute)
	s.srv.Close()
}
