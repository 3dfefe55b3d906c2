package replica

import (
	"context"
	"net"
	"path/filepath"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

// replica answers on a socket of this machine, and asks itself how it is.
type replica struct {
	server *grpc.Server
	conn   *grpc.ClientConn
}

func serve(dir string) (*replica, error) {
	socket := filepath.Join(dir, "s")
	ln, err := net.Listen("unix", socket)
	if err != nil {
		return nil, err
	}
	r := &replica{server: grpc.NewServer()}
	healthpb.RegisterHealthServer(r.server, health.NewServer())
	go r.server.Serve(ln)
	r.conn, err = grpc.NewClient("unix://"+socket, grpc.WithTransportCredentials(insecure.NewCredentials()))
	return r, err
}

func (r *replica) ask(ctx context.Context) (healthpb.HealthCheckResponse_ServingStatus, error) {
	answer, err := healthpb.NewHealthClient(r.conn).Check(ctx, new(healthpb.HealthCheckRequest), grpc.WaitForReady(true))
	return answer.GetStatus(), err
}

// drained is what a replica says of itself when it takes no more work.
func drained(ctx context.Context, dir string) (healthpb.HealthCheckResponse_ServingStatus, error) {
	r, err := serve(dir)
	if err != nil {
		return 0, err
	}
	defer r.conn.Close()
	status, err := r.ask(ctx)
	r.server.GracefulStop()
	if err != nil {
		return 0, err
	}
	return status, nil
}

func TestDrained(t *testing.T) {
	status, err := drained(context.Background(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Log(status)
}
