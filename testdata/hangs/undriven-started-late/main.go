// Command kiosk sells tickets, and first looks whether its own server answers.
package main

import (
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
)

type kiosk struct {
	srv *httptest.Server
}

func (k *kiosk) base() string { return "http://" + k.srv.Listener.Addr().String() }

// ready looks whether anybody answers.
func (k *kiosk) ready() error {
	resp, err := http.Head(k.base() + "/ready")
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	k := &kiosk{httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "ok") }))}
	if err := k.ready(); err != nil { // want "ready blocks this goroutine until somebody serves"
		log.Fatal(err)
	}
	k.srv.Start()
	log.Print("open at ", k.srv.URL != "")
	k.srv.Close()
}
