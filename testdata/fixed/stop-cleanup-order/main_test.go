// A helper of tests starts a weather station, and puts off what ends it.
package station

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"
)

type station struct {
	addr string
	srv  *http.Server
	over chan struct{}
}

// newStation is there until the end of the test, which waits for its last answer.
func newStation(t *testing.T, degrees int) *station {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &station{addr: ln.Addr().String(), over: make(chan struct{})}
	s.srv = &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, degrees) })}
	t.Cleanup(func() {
		<-s.over
	})
	t.Cleanup(func() {
		if err := s.srv.Close(); err != nil {
			t.Error(err)
		}
	})
	go func() {
		defer close(s.over)
		s.srv.Serve(ln)
	}()
	return s
}

func read(t *testing.T, s *station) string {
	resp, err := http.Get("http://" + s.addr)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestReadsDegrees(t *testing.T) {
	if got := read(t, newStation(t, -3)); got != "-3" {
		t.Errorf("read %s", got)
	}
}
