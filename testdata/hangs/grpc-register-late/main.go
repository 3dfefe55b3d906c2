// A health service that is registered once the server runs, which grpc refuses.
package main

import (
	"context"
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	pb "google.golang.org/grpc/health/grpc_health_v1"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := grpc.NewServer()
	// Those who come wait in line.
	if err := srv.Serve(ln); err != nil { // want "Serve blocks this goroutine until srv.Stop or srv.GracefulStop is called; the grpc.NewClient on line \\d+ can never run"
		log.Fatal(err)
	}

	// Nobody is ill yet.
	ward := health.NewServer()
	pb.RegisterHealthServer(srv, ward)

	conn, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	answer, err := pb.NewHealthClient(conn).Check(context.Background(), &pb.HealthCheckRequest{})
	if err != nil {
		log.Fatal(err)
	}
	log.Print(answer.Status)
	srv.Stop()
}
