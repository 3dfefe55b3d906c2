// Command tours shows its guests round by two doors, and the warden at the one locks the
// other.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"

	"github.com/gorilla/mux"
)

type door struct {
	*mux.Router
	server http.Server
	url    string
}

func open() *door {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	d := &door{Router: mux.NewRouter(), url: "http://" + ln.Addr().String()}
	d.server.Handler = d.Router
	go d.server.Serve(ln)
	return d
}

func main() {
	south, north := open(), open()
	south.HandleFunc("/tour", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "this way") })
	north.PathPrefix("/warden").Subrouter().HandleFunc("/lock", func(w http.ResponseWriter, _ *http.Request) {
		if err := south.server.Shutdown(context.Background()); err != nil {
			log.Print(err)
		}
	}).Methods(http.MethodGet)
	for _, url := range []string{south.url + "/tour", north.url + "/warden/lock"} {
		resp, err := http.Get(url)
		if err != nil {
			log.Fatal(err)
		}
		io.Copy(io.Discard, resp.Body)
		resp.Body.Close()
		log.Print(resp.Status)
	}
}
