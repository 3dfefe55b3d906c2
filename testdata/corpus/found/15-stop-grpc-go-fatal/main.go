package main

import (
	"log"
	"net"
	"os"
	"os/signal"

	"google.golang.org/grpc"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := grpc.NewServer()
	go log.Fatal(srv.Serve(ln)) // want "Serve blocks this goroutine until srv.Stop or srv.GracefulStop is called; the srv.GracefulStop on line 23 can never run"

	quit := make(chan os.Signal, 1)
	signal.Notify(quit, os.Interrupt)
	<-quit
	srv.GracefulStop()
}
