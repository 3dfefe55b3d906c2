// Command crane serves the health of a crane over gRPC; an interrupt lets it finish
// what it is doing and ends it.
package main

import (
	"context"
	"log"
	"net"
	"os"
	"os/signal"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type crane struct {
	*grpc.Server
	health *health.Server
}

func newCrane() *crane {
	c := &crane{grpc.NewServer(), health.NewServer()}
	healthpb.RegisterHealthServer(c, c.health)
	return c
}

// inspect plays an operator, who looks at the crane and presses Ctrl-C.
func inspect(addr string) {
	cc, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	defer cc.Close()
	resp, err := healthpb.NewHealthClient(cc).Check(context.Background(), &healthpb.HealthCheckRequest{})
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("crane: %s", resp.Status)
	if self, err := os.FindProcess(os.Getpid()); err == nil {
		self.Signal(os.Interrupt)
	}
}

func main() {
	interrupt := make(chan os.Signal, 1)
	signal.Notify(interrupt, os.Interrupt)
	lis, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go inspect(lis.Addr().String())

	c := newCrane()
	go func() {
		if err := c.Serve(lis); err != nil {
			log.Fatalf("serve: %v", err)
		}
	}()

	<-interrupt
	c.health.Shutdown()
	c.GracefulStop()
	log.Print("crane is down")
}
