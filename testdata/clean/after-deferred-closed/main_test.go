// What is put off to the end, and comes behind the stop of a server or a loop, yet
// waits for nobody: its own connection is closed by then, the loop takes what is
// left, the room is opened again, or it is stopped only in one branch.
package end

import (
	"context"
	"net"
	"os"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

// TestClientIsClosedFirst says goodbye by a client that is closed by then.
func TestClientIsClosedFirst(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	cc, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	c := healthpb.NewHealthClient(cc)
	defer func() {
		if _, err := c.Check(context.Background(), &healthpb.HealthCheckRequest{}, grpc.WaitForReady(true)); err == nil {
			t.Error("a closed client was answered")
		}
	}()
	defer cc.Close()
	srv := grpc.NewServer()
	healthpb.RegisterHealthServer(srv, health.NewServer())
	go srv.Serve(ln)
	defer srv.Stop()
	if _, err := c.Check(context.Background(), &healthpb.HealthCheckRequest{}); err != nil {
		t.Error(err)
	}
}

// TestServerIsStoppedLast has the server stopped when the test is over, behind what
// it defers.
func TestServerIsStoppedLast(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	cc, err := grpc.NewClient(ln.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	c := healthpb.NewHealthClient(cc)
	t.Cleanup(func() { cc.Close() })
	defer func() {
		if _, err := c.Check(context.Background(), &healthpb.HealthCheckRequest{}, grpc.WaitForReady(true)); err != nil {
			t.Error(err)
		}
	}()
	srv := grpc.NewServer()
	healthpb.RegisterHealthServer(srv, health.NewServer())
	go srv.Serve(ln)
	t.Cleanup(srv.Stop)
}

type room struct {
	says chan string
	lock chan struct{}
}

func open() *room { return &room{says: make(chan string), lock: make(chan struct{})} }

func (r *room) host() {
	for {
		select {
		case <-r.says:
		case <-r.lock:
			return
		}
	}
}

func (r *room) close() { r.lock <- struct{}{} }

// TestOpenedAgain has another host take over between the two.
func TestOpenedAgain(t *testing.T) {
	r := open()
	go r.host()
	defer r.close()
	defer func() { r.says <- "good night" }()
	defer func() { go r.host() }()
	defer r.close()
	r.says <- "hello"
}

// TestSubtestClosesItsOwn leaves the stop to the end of a subtest, and the last word
// to that of the test.
func TestSubtestClosesItsOwn(t *testing.T) {
	r := open()
	go r.host()
	t.Cleanup(func() { close(r.lock) })
	t.Cleanup(func() { r.says <- "good night" })
	t.Run("own", func(t *testing.T) {
		own := open()
		go own.host()
		t.Cleanup(own.close)
		own.says <- "hello"
	})
}

// TestClosedInOneBranch closes before the end only where it was asked to.
func TestClosedInOneBranch(t *testing.T) {
	r := open()
	go r.host()
	defer func() {
		if len(os.Args) < 1000 {
			r.says <- "good night"
		}
	}()
	if len(os.Args) > 1000 {
		defer r.close()
	}
	r.says <- "hello"
}
