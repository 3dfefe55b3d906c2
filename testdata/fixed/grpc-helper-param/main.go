// Command orchard follows the state of its irrigation, which is one process with
// its gRPC server.
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

// publish runs srv on l and says which address failed.
func publish(srv *grpc.Server, l net.Listener) error {
	log.Printf("irrigation on %s", l.Addr())
	if err := srv.Serve(l); err != nil {
		return fmt.Errorf("irrigation on %s: %w", l.Addr(), err)
	}
	return nil
}

// first returns the first state that the server at target streams.
func first(ctx context.Context, target string) (string, error) {
	cc, err := grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return "", err
	}
	defer cc.Close()
	stream, err := healthpb.NewHealthClient(cc).Watch(ctx, &healthpb.HealthCheckRequest{})
	if err != nil {
		return "", err
	}
	st, err := stream.Recv()
	if err != nil {
		return "", err
	}
	return st.Status.String(), nil
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := grpc.NewServer(grpc.MaxConcurrentStreams(10))
	healthpb.RegisterHealthServer(srv, health.NewServer())
	errc := make(chan error, 1)
	go func() { errc <- publish(srv, l) }()
	state, err := first(context.Background(), l.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("irrigation: %s", state)
	srv.Stop()
	if err := <-errc; err != nil {
		log.Fatal(err)
	}
}
