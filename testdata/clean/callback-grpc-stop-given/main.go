// Command booth registers a service, and gives the same server to who may stop it: that
// is no handler of it.
package main

import (
	"context"
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type stopper interface{ Stop() }

type booth struct {
	healthpb.UnimplementedHealthServer
	srv *grpc.Server
}

func (b *booth) Check(context.Context, *healthpb.HealthCheckRequest) (*healthpb.HealthCheckResponse, error) {
	return &healthpb.HealthCheckResponse{Status: healthpb.HealthCheckResponse_SERVING}, nil
}

func (b *booth) Stop() { b.srv.GracefulStop() }

// end is what stops the server.
var end stopper

// guard keeps who can stop a server.
func guard(of grpc.ServiceRegistrar, s stopper) {
	log.Printf("%T", of)
	end = s
}

func main() {
	b := &booth{srv: grpc.NewServer()}
	healthpb.RegisterHealthServer(b.srv, b)
	guard(b.srv, b)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	over := make(chan error, 1)
	go func() { over <- b.srv.Serve(ln) }()
	conn, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	got, err := healthpb.NewHealthClient(conn).Check(context.Background(), &healthpb.HealthCheckRequest{})
	if err != nil {
		log.Fatal(err)
	}
	log.Print(got.Status)
	conn.Close()
	end.Stop()
	if err := <-over; err != nil {
		log.Fatal(err)
	}
}
