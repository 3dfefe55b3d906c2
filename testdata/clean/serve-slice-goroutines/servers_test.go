// Package towers tests that all towers of a castle answer, each on a port of its
// own; the last one runs in the goroutine that started the others.
package towers

import (
	"fmt"
	"net"
	"net/http"
	"testing"
)

type tower struct {
	ln  net.Listener
	srv *http.Server
}

func build(t *testing.T, steps int) tower {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return tower{ln, &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, steps)
	})}}
}

func man(towers []tower) error {
	errc := make(chan error, len(towers))
	for i, t := range towers {
		if i == len(towers)-1 {
			errc <- t.srv.Serve(t.ln)
			break
		}
		go func() { errc <- t.srv.Serve(t.ln) }()
	}
	return <-errc
}

func TestTowersAnswer(t *testing.T) {
	towers := []tower{build(t, 90), build(t, 121), build(t, 64)}
	over := make(chan error, 1)
	go func() { over <- man(towers) }()
	for i, want := range []int{90, 121, 64} {
		resp, err := http.Get("http://" + towers[i].ln.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		var steps int
		if _, err := fmt.Fscan(resp.Body, &steps); err != nil || steps != want {
			t.Errorf("%d steps, want %d (%v)", steps, want, err)
		}
		resp.Body.Close()
	}
	for _, tw := range towers {
		tw.srv.Close()
	}
	<-over
}
