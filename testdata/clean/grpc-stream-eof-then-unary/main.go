// Command tailer reads the history of a gRPC service, a finite stream, and then
// asks for its present state on the same client connection.
package main

import (
	"context"
	"errors"
	"io"
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

var historyStream = grpc.StreamDesc{StreamName: "All", ServerStreams: true, Handler: sendHistory}

var historyService = grpc.ServiceDesc{
	ServiceName: "tailer.History",
	HandlerType: (*any)(nil),
	Streams:     []grpc.StreamDesc{historyStream},
}

func sendHistory(_ any, stream grpc.ServerStream) error {
	if err := stream.RecvMsg(new(healthpb.HealthCheckRequest)); err != nil {
		return err
	}
	for _, st := range []healthpb.HealthCheckResponse_ServingStatus{healthpb.HealthCheckResponse_UNKNOWN, healthpb.HealthCheckResponse_SERVING} {
		if err := stream.SendMsg(&healthpb.HealthCheckResponse{Status: st}); err != nil {
			return err
		}
	}
	return nil
}

func history(ctx context.Context, cc *grpc.ClientConn) (states int, err error) {
	stream, err := cc.NewStream(ctx, &historyStream, "/tailer.History/All")
	if err != nil {
		return 0, err
	}
	if err := stream.SendMsg(new(healthpb.HealthCheckRequest)); err != nil {
		return 0, err
	}
	if err := stream.CloseSend(); err != nil {
		return 0, err
	}
	for {
		if err := stream.RecvMsg(new(healthpb.HealthCheckResponse)); errors.Is(err, io.EOF) {
			return states, nil
		} else if err != nil {
			return states, err
		}
		states++
	}
}

func main() {
	lis, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := grpc.NewServer()
	srv.RegisterService(&historyService, nil)
	healthpb.RegisterHealthServer(srv, health.NewServer())
	go srv.Serve(lis)
	defer srv.Stop()
	cc, err := grpc.NewClient(lis.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	defer cc.Close()
	ctx := context.Background()
	states, err := history(ctx, cc)
	if err != nil {
		log.Fatal(err)
	}
	now, err := healthpb.NewHealthClient(cc).Check(ctx, new(healthpb.HealthCheckRequest))
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d states, now %s", states, now.Status)
}
