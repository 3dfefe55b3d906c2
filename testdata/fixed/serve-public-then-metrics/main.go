// Command kiln serves the temperature of a kiln to everybody and its counters, on
// another port, to the workshop.
package main

import (
	"expvar"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

var firings = expvar.NewInt("firings")

func temperature(w http.ResponseWriter, _ *http.Request) {
	firings.Add(1)
	fmt.Fprintf(w, "%d degrees", 980+firings.Value())
}

func serve(public, metrics net.Listener) {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", temperature)
	go func() {
		if err := http.Serve(public, mux); err != nil {
			log.Fatal(err)
		}
	}()

	if err := http.Serve(metrics, expvar.Handler()); err != nil {
		log.Fatal(err)
	}
}

func show(ln net.Listener) error {
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	log.Printf("%.60s", text)
	return err
}

func main() {
	var lns [2]net.Listener
	for i := range lns {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			log.Fatal(err)
		}
		lns[i] = ln
	}
	go serve(lns[0], lns[1])
	for _, ln := range lns {
		if err := show(ln); err != nil {
			log.Fatal(err)
		}
	}
}
