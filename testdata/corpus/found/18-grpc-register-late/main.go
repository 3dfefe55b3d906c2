package main

import (
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	pb "google.golang.org/grpc/health/grpc_health_v1"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := grpc.NewServer()
	srv.Serve(ln) // want "Serve blocks this goroutine until srv.Stop or srv.GracefulStop is called; the pb.RegisterHealthServer on line 20 can never run"

	pb.RegisterHealthServer(srv, health.NewServer())
	if err := srv.Serve(ln); err != nil {
		log.Fatal(err)
	}
}
