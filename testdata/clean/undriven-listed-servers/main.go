// Command twin starts its servers from a list.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
)

type twin struct{ left, right *httptest.Server }

func newTwin(h http.Handler) *twin {
	return &twin{httptest.NewUnstartedServer(h), httptest.NewUnstartedServer(h)}
}

func (t *twin) start() {
	for _, up := range []func(){t.left.Start, t.right.StartTLS} {
		up()
	}
}

func status(srv *httptest.Server) string {
	resp, err := http.Get("http://" + srv.Listener.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	return resp.Status
}

func main() {
	t := newTwin(http.NotFoundHandler())
	t.start()
	log.Print(status(t.left), ", ", status(t.right))
	t.left.Close()
	t.right.Close()
}
