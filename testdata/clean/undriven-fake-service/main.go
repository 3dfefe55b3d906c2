// Command fake plays a health service whose answers somebody else decides on: the server
// calls the method that takes them.
package main

import (
	"context"
	"fmt"
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type fake struct {
	healthpb.UnimplementedHealthServer

	asked   chan string
	answers chan any // a status or an error
}

func newFake() *fake { return &fake{asked: make(chan string), answers: make(chan any)} }

func (f *fake) Watch(req *healthpb.HealthCheckRequest, stream healthpb.Health_WatchServer) error {
	f.asked <- req.Service
	for a := range f.answers {
		if err, ok := a.(error); ok {
			return err
		}
		if err := stream.Send(&healthpb.HealthCheckResponse{Status: a.(healthpb.HealthCheckResponse_ServingStatus)}); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	s := grpc.NewServer()
	f := newFake()
	healthpb.RegisterHealthServer(s, f)
	go s.Serve(ln)
	defer s.Stop()

	cc, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	defer cc.Close()
	stream, err := healthpb.NewHealthClient(cc).Watch(context.Background(), &healthpb.HealthCheckRequest{Service: "mail"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(<-f.asked)
	f.answers <- healthpb.HealthCheckResponse_SERVING
	resp, err := stream.Recv()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp.Status)
	close(f.answers)
}
