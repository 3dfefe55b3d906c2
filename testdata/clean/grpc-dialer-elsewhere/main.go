// Command agentd has a health service on a socket until its client is done; then it asks
// the next agent, on another socket.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"os"
	"path/filepath"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	pb "google.golang.org/grpc/health/grpc_health_v1"
)

type agent struct {
	sock string
	next string // socket of the next agent
	ln   net.Listener
	srv  *grpc.Server
}

func newAgent(dir string) (*agent, error) {
	a := &agent{sock: filepath.Join(dir, "agent.sock"), next: filepath.Join(dir, "next.sock"), srv: grpc.NewServer()}
	ln, err := net.Listen("unix", a.sock)
	if err != nil {
		return nil, err
	}
	a.ln = ln
	pb.RegisterHealthServer(a.srv, health.NewServer())
	return a, nil
}

func (a *agent) run() error {
	if err := a.srv.Serve(a.ln); err != nil {
		return fmt.Errorf("serve %s: %w", a.sock, err)
	}
	return nil
}

// dial is what reaches the next agent, whatever a client is told to connect to.
func (a *agent) dial() grpc.DialOption {
	return grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "unix", a.next)
	})
}

func check(dir string) (string, error) {
	a, err := newAgent(dir)
	if err != nil {
		return "", err
	}
	time.AfterFunc(50*time.Millisecond, a.srv.Stop)
	if err := a.run(); err != nil {
		return "", err
	}
	conn, err := grpc.NewClient("passthrough:///agent", a.dial(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return "", err
	}
	defer conn.Close()
	resp, err := pb.NewHealthClient(conn).Check(context.Background(), &pb.HealthCheckRequest{})
	if err != nil {
		return "", err
	}
	return resp.Status.String(), nil
}

func main() {
	dir, err := os.MkdirTemp("", "agentd")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	s, err := check(dir)
	fmt.Println(s, err != nil)
}
