// Command waiter serves until somebody asks for the bill.
package main

import (
	"context"
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type waiter struct {
	healthpb.UnimplementedHealthServer
	table *grpc.Server
}

// Check serves what is ordered.
func (w waiter) Check(ctx context.Context, order *healthpb.HealthCheckRequest) (*healthpb.HealthCheckResponse, error) {
	if order.Service == "the bill" {
		go w.table.GracefulStop()
	}
	return &healthpb.HealthCheckResponse{Status: healthpb.HealthCheckResponse_SERVING}, nil
}

func seat(ln net.Listener) chan error {
	table := grpc.NewServer()
	healthpb.RegisterHealthServer(table, waiter{table: table})
	left := make(chan error, 1)
	go func() { left <- table.Serve(ln) }()
	return left
}

func order(c healthpb.HealthClient, what string) error {
	got, err := c.Check(context.Background(), &healthpb.HealthCheckRequest{Service: what})
	if err != nil {
		return err
	}
	log.Print(what, ": ", got.Status)
	return nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	left := seat(ln)
	conn, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	for _, what := range []string{"soup", "the bill"} {
		if err := order(healthpb.NewHealthClient(conn), what); err != nil {
			log.Fatal(err)
		}
	}
	conn.Close()
	if err := <-left; err != nil {
		log.Fatal(err)
	}
}
