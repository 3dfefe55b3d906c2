// Command stage lets the curtain fall when the prompter says so.
package main

import (
	"context"
	"log"
	"net"
	"net/http"

	"github.com/gorilla/mux"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	router := mux.NewRouter()
	stage := http.Server{Handler: router}
	prompter := router.PathPrefix("/prompter").Subrouter()
	prompter.Path("/curtain").Methods(http.MethodPost).HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Print("curtain")
		stage.Shutdown(context.Background()) // want "Shutdown waits until no handler of stage runs, but runs in one, registered with HandlerFunc on line \\d+; it can never return"
	})
	over := make(chan error, 1)
	go func() { over <- stage.Serve(ln) }()
	resp, err := http.Post("http://"+ln.Addr().String()+"/prompter/curtain", "text/plain", nil)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Print(<-over)
}
