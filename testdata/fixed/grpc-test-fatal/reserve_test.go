// Package reserve tests that a library branch takes itself out of service.
package reserve

import (
	"net"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type branch struct {
	srv    *grpc.Server
	health *health.Server
}

func newBranch() branch {
	b := branch{srv: grpc.NewServer(), health: health.NewServer()}
	healthpb.RegisterHealthServer(b.srv, b.health)
	return b
}

func TestClosedBranchIsNotServing(t *testing.T) {
	lis, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	b := newBranch()
	go func() {
		if err := b.srv.Serve(lis); err != nil {
			t.Errorf("serve: %v", err)
		}
	}()
	defer b.srv.GracefulStop()

	cc, err := grpc.NewClient(lis.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	defer cc.Close()
	client := healthpb.NewHealthClient(cc)
	for _, want := range []healthpb.HealthCheckResponse_ServingStatus{healthpb.HealthCheckResponse_SERVING, healthpb.HealthCheckResponse_NOT_SERVING} {
		b.health.SetServingStatus("", want)
		resp, err := client.Check(t.Context(), &healthpb.HealthCheckRequest{})
		if err != nil {
			t.Fatal(err)
		}
		if resp.Status != want {
			t.Errorf("branch is %s, want %s", resp.Status, want)
		}
	}
}
