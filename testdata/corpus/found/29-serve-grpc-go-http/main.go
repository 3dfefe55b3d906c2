package main

import (
	"log"
	"net"
	"net/http"

	"google.golang.org/grpc"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := grpc.NewServer()
	err = srv.Serve(ln) // want "Serve blocks this goroutine until srv.Stop or srv.GracefulStop is called; the goroutine on line 25, which leads to ListenAndServe, can never run"
	if err != nil {
		log.Fatal(err)
	}

	http.HandleFunc("/metadata", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte("{}"))
	})
	go func() {
		if err := http.ListenAndServe("127.0.0.1:19779", nil); err != nil {
			log.Fatal(err)
		}
	}()
}
