// What a helper leaves to the end of a test is in the wrong order, and yet the wait
// ends: each test closes the door itself, or defers that.
package door

import (
	"net"
	"sync"
	"testing"
)

type door struct {
	ln net.Listener
	wg sync.WaitGroup
}

func (d *door) welcome() {
	defer d.wg.Done()
	for {
		guest, err := d.ln.Accept()
		if err != nil {
			return
		}
		guest.Close()
	}
}

func open(t *testing.T) *door {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	d := &door{ln: ln}
	t.Cleanup(func() { ln.Close() })
	d.wg.Add(1)
	go d.welcome()
	t.Cleanup(d.wg.Wait)
	return d
}

func ring(t *testing.T, addr string) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	c.Close()
}

func TestClosesItself(t *testing.T) {
	d := open(t)
	ring(t, d.ln.Addr().String())
	d.ln.Close()
}

func TestDefersIt(t *testing.T) {
	d := open(t)
	defer d.ln.Close()
	ring(t, d.ln.Addr().String())
}

// TestDeferredRunsFirst defers the stop, and leaves the wait to the end of the test.
func TestDeferredRunsFirst(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	d := &door{ln: ln}
	d.wg.Add(1)
	go d.welcome()
	t.Cleanup(d.wg.Wait)
	ring(t, ln.Addr().String())
}
