// A test sees that a node that is about to go says so.
package node

import (
	"context"
	"net"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type node struct {
	health *health.Server
	server *grpc.Server
}

func TestDrain(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	n := &node{health: health.NewServer(), server: grpc.NewServer()}
	healthpb.RegisterHealthServer(n.server, n.health)
	go n.server.Serve(ln)
	cc, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cc.Close() })

	n.health.SetServingStatus("upgrade", healthpb.HealthCheckResponse_NOT_SERVING)
	defer n.server.GracefulStop()
	got, err := healthpb.NewHealthClient(cc).Check(context.Background(), &healthpb.HealthCheckRequest{Service: "upgrade"}, grpc.WaitForReady(true))
	if err != nil {
		t.Fatal(err)
	}
	if got.Status != healthpb.HealthCheckResponse_NOT_SERVING {
		t.Errorf("the node is %v", got.Status)
	}
}
