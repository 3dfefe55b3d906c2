// Command lookup answers over gRPC, and shows its health on a port of its own if told so.
package main

import (
	"context"
	"flag"
	"log"
	"net"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	pb "google.golang.org/grpc/health/grpc_health_v1"
)

type app struct {
	admin string // address of the admin page, or ""
	ln    net.Listener
	rpc   *grpc.Server
}

func newApp(admin string) (*app, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	return &app{admin: admin, ln: ln, rpc: grpc.NewServer()}, nil
}

func (a *app) run() error {
	if a.admin != "" {
		mux := http.NewServeMux()
		mux.HandleFunc("/healthz", func(w http.ResponseWriter, r *http.Request) {})
		if err := http.ListenAndServe(a.admin, mux); err != nil { // want "ListenAndServe blocks this goroutine until its listener fails; the a.rpc.Serve on line"
			log.Printf("admin page: %v", err)
		}
	}
	pb.RegisterHealthServer(a.rpc, health.NewServer())
	return a.rpc.Serve(a.ln)
}

func main() {
	admin := flag.String("admin", "127.0.0.1:0", "address of the admin page")
	flag.Parse()
	a, err := newApp(*admin)
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		if err := a.run(); err != nil {
			log.Print(err)
		}
	}()
	conn, err := grpc.NewClient(a.ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	resp, err := pb.NewHealthClient(conn).Check(context.Background(), &pb.HealthCheckRequest{})
	if err != nil {
		log.Fatal(err)
	}
	log.Print(resp.Status)
}
