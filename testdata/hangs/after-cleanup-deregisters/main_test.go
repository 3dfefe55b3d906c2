// A test takes a worker off the register of its coordinator when it is over.
package coordinator

import (
	"context"
	"net"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

type worker struct{ coordinator healthpb.HealthClient }

func (w worker) report(ctx context.Context) error {
	_, err := w.coordinator.Check(ctx, &healthpb.HealthCheckRequest{})
	return err
}

// deregister tries until the coordinator is there.
func (w worker) deregister(ctx context.Context) error {
	_, err := w.coordinator.Check(ctx, &healthpb.HealthCheckRequest{}, grpc.WaitForReady(true))
	return err
}

func TestWorkerReports(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	cc, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cc.Close() })
	w := worker{healthpb.NewHealthClient(cc)}
	t.Cleanup(func() {
		if err := w.deregister(context.Background()); err != nil { // want "deregister blocks this goroutine until somebody serves what its client was dialled to, in Check at main_test.go:24; t.Cleanup on line 48 has stopped that server"
			t.Error(err)
		}
	})

	srv := grpc.NewServer()
	healthpb.RegisterHealthServer(srv, health.NewServer())
	go srv.Serve(ln)
	t.Cleanup(srv.GracefulStop)
	if err := w.report(context.Background()); err != nil {
		t.Error(err)
	}
}
