// Command reload serves a configuration and starts over with a new server and a
// new port whenever it is told to reload.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

// once serves generation gen until a client asks for the next one.
func once(gen int, started chan<- string) error {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	srv := &http.Server{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /generation", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, gen) })
	mux.HandleFunc("POST /reload", func(http.ResponseWriter, *http.Request) { go srv.Close() })
	srv.Handler = mux
	started <- "http://" + ln.Addr().String()
	if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func operator(started <-chan string) {
	for base := range started {
		resp, err := http.Get(base + "/generation")
		if err != nil {
			log.Fatal(err)
		}
		gen, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		log.Printf("generation %s", gen)
		if resp, err := http.Post(base+"/reload", "", nil); err == nil {
			resp.Body.Close()
		}
	}
}

func main() {
	started := make(chan string)
	go operator(started)
	for gen := range 3 {
		if err := once(gen, started); err != nil {
			log.Fatal(err)
		}
	}
}
