// Command locks asks a canal's gRPC server whether its locks are open.
package main

import (
	"context"
	"log"
	"net"

	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type canal struct {
	srv *grpc.Server
	lis net.Listener
}

func (c *canal) serve() error { return c.srv.Serve(c.lis) }

func run(ctx context.Context) error {
	lis, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	c := &canal{srv: grpc.NewServer(), lis: lis}
	healthpb.RegisterHealthServer(c.srv, health.NewServer())

	var g errgroup.Group
	g.Go(c.serve)
	cc, err := grpc.NewClient(lis.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer cc.Close()
	resp, err := healthpb.NewHealthClient(cc).Check(ctx, &healthpb.HealthCheckRequest{})
	if err != nil {
		return err
	}
	log.Printf("locks: %s", resp.Status)
	c.srv.Stop()
	return g.Wait()
}

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}
