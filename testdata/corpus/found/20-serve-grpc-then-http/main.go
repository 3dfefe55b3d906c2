package main

import (
	"log"
	"net"
	"net/http"

	"google.golang.org/grpc"
)

func serveClients(addr string) {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	if err := grpc.NewServer().Serve(ln); err != nil {
		log.Fatal(err)
	}
}

func main() {
	serveClients("127.0.0.1:19778") // want "serveClients blocks this goroutine until .*, in Serve at main.go:16; the http.ListenAndServe on line 24 can never run"

	log.Fatal(http.ListenAndServe("127.0.0.1:19777", nil))
}
