// A test watches a server come and go.
package watch

import (
	"context"
	"net"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type fixture struct {
	server *grpc.Server
	conn   *grpc.ClientConn
}

func setup(t *testing.T) fixture {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := grpc.NewServer()
	healthpb.RegisterHealthServer(s, health.NewServer())
	go s.Serve(ln)
	conn, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	return fixture{s, conn}
}

func TestWatch(t *testing.T) {
	f := setup(t)
	defer f.conn.Close()
	c := healthpb.NewHealthClient(f.conn)
	first, err := c.Watch(context.Background(), &healthpb.HealthCheckRequest{}, grpc.WaitForReady(true))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := first.Recv(); err != nil {
		t.Fatal(err)
	}
	f.server.Stop()
	if _, err := first.Recv(); err == nil {
		t.Error("the stream survived the server")
	}
	again, err := c.Watch(context.Background(), &healthpb.HealthCheckRequest{})
	if err == nil {
		_, err = again.Recv()
	}
	if err == nil {
		t.Error("watching a server that is gone")
	}
}
