// Package loom tests that a loom takes its orders locally and over the network.
package loom

import (
	"net"
	"net/rpc"
	"path/filepath"
	"testing"
)

type Loom struct{}

func (Loom) Weave(rows int, threads *int) error {
	*threads = rows * 120
	return nil
}

// serve takes orders from both listeners.
func serve(srv *rpc.Server, local, remote net.Listener) {
	go srv.Accept(local)

	srv.Accept(remote)
}

func TestBothDoorsAreOpen(t *testing.T) {
	srv := rpc.NewServer()
	if err := srv.Register(Loom{}); err != nil {
		t.Fatal(err)
	}
	local, err := net.Listen("unix", filepath.Join(t.TempDir(), "loom"))
	if err != nil {
		t.Fatal(err)
	}
	remote, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go serve(srv, local, remote)

	for _, ln := range []net.Listener{local, remote} {
		c, err := rpc.Dial(ln.Addr().Network(), ln.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		var threads int
		if err := c.Call("Loom.Weave", 3, &threads); err != nil || threads != 360 {
			t.Errorf("%d threads (%v)", threads, err)
		}
	}
}
