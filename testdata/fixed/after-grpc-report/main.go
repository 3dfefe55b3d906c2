// Command probe asks a health server how the database is.
package main

import (
	"context"
	"fmt"
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

func run() error {
	ctx := context.Background()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	hs := health.NewServer()
	srv := grpc.NewServer()
	healthpb.RegisterHealthServer(srv, hs)
	go srv.Serve(ln)

	cc, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		srv.Stop()
		return err
	}
	defer cc.Close()
	hs.SetServingStatus("db", healthpb.HealthCheckResponse_NOT_SERVING)
	defer srv.GracefulStop()

	var db healthpb.HealthCheckResponse
	if err := cc.Invoke(ctx, healthpb.Health_Check_FullMethodName, &healthpb.HealthCheckRequest{Service: "db"}, &db, grpc.WaitForReady(true)); err != nil {
		return fmt.Errorf("db: %w", err)
	}
	if db.Status != healthpb.HealthCheckResponse_NOT_SERVING {
		return fmt.Errorf("the database is %v", db.Status)
	}
	return nil
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
