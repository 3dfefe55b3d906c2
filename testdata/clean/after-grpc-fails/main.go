// Requests to a server that was stopped: one that fails at once, and patient ones
// with a deadline.
package main

import (
	"context"
	"log"
	"net"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

func check(ctx context.Context, c healthpb.HealthClient) error {
	ctx, cancel := context.WithTimeout(ctx, 100*time.Millisecond)
	defer cancel()
	_, err := c.Check(ctx, &healthpb.HealthCheckRequest{}, grpc.WaitForReady(true))
	return err
}

func withDeadline(ctx context.Context, method string, req, reply any, cc *grpc.ClientConn, invoke grpc.UnaryInvoker, opts ...grpc.CallOption) error {
	ctx, cancel := context.WithTimeout(ctx, 100*time.Millisecond)
	defer cancel()
	return invoke(ctx, method, req, reply, cc, opts...)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := grpc.NewServer()
	healthpb.RegisterHealthServer(srv, health.NewServer())
	go srv.Serve(ln)
	conn, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	patient, err := grpc.NewClient(ln.Addr().String(),
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(grpc.WaitForReady(true)),
		grpc.WithUnaryInterceptor(withDeadline))
	if err != nil {
		log.Fatal(err)
	}
	defer patient.Close()
	client := healthpb.NewHealthClient(conn)
	ctx := context.Background()
	log.Print(check(ctx, client))
	srv.Stop()
	_, err = client.Check(ctx, &healthpb.HealthCheckRequest{})
	log.Print(err)
	log.Print(check(ctx, client))
	_, err = healthpb.NewHealthClient(patient).Check(ctx, &healthpb.HealthCheckRequest{})
	log.Print(err)
	_, err = healthpb.NewHealthClient(patient).Check(ctx, &healthpb.HealthCheckRequest{}, grpc.WaitForReady(false))
	log.Print(err)
}
