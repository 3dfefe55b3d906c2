// Command registry asks a server by reflection which services it has.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/reflection"
	rpb "google.golang.org/grpc/reflection/grpc_reflection_v1"
)

func services(ctx context.Context, cc *grpc.ClientConn) ([]string, error) {
	stream, err := rpb.NewServerReflectionClient(cc).ServerReflectionInfo(ctx)
	if err != nil {
		return nil, err
	}
	ask := &rpb.ServerReflectionRequest{MessageRequest: &rpb.ServerReflectionRequest_ListServices{}}
	if err := stream.Send(ask); err != nil {
		return nil, err
	}
	var names []string
	for {
		answer, err := stream.Recv() // want "Recv blocks this goroutine until"
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("services: %w", err)
		}
		for _, s := range answer.GetListServicesResponse().GetService() {
			names = append(names, s.GetName())
		}
	}
	return names, stream.CloseSend()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := grpc.NewServer()
	reflection.Register(srv)
	go srv.Serve(ln)
	cc, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	defer cc.Close()
	names, err := services(context.Background(), cc)
	if err != nil {
		log.Fatal(err)
	}
	log.Print(names)
}
