// A drill: the health of a server before and after it is stopped.
package main

import (
	"context"
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := grpc.NewServer()
	healthpb.RegisterHealthServer(srv, health.NewServer())
	go func() {
		if err := srv.Serve(ln); err != nil {
			log.Print(err)
		}
	}()
	conn, err := grpc.NewClient(ln.Addr().String(),
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(grpc.WaitForReady(true)))
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	client := healthpb.NewHealthClient(conn)
	ctx := context.Background()

	before, err := client.Check(ctx, &healthpb.HealthCheckRequest{})
	if err != nil {
		log.Fatal(err)
	}
	srv.GracefulStop()
	after, err := client.Check(ctx, &healthpb.HealthCheckRequest{}) // want "Check blocks this goroutine until somebody serves what its client was dialled to; srv.GracefulStop on line 41 has stopped that server, and the client waits for another one without end"
	log.Print(before.GetStatus(), " ", after.GetStatus(), " ", err)
}
