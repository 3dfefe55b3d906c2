// Package twin has two sessions, each of which opens a stream and takes one.
package twin

import (
	"net"
	"sync"
	"testing"

	"github.com/hashicorp/yamux"
)

func pair(t *testing.T) (here, there *yamux.Session) {
	near, far := net.Pipe()
	here, err := yamux.Client(near, nil)
	if err != nil {
		t.Fatal(err)
	}
	there, err = yamux.Server(far, nil)
	if err != nil {
		t.Fatal(err)
	}
	return here, there
}

func TestBothWays(t *testing.T) {
	here, there := pair(t)
	defer here.Close()
	defer there.Close()
	var wg sync.WaitGroup
	wg.Add(4)
	go func() {
		defer wg.Done()
		if _, err := there.AcceptStream(); err != nil {
			t.Error(err)
		}
	}()
	go func() {
		defer wg.Done()
		if _, err := here.AcceptStream(); err != nil {
			t.Error(err)
		}
	}()
	go func() {
		defer wg.Done()
		if _, err := there.OpenStream(); err != nil {
			t.Error(err)
		}
	}()
	go func() {
		defer wg.Done()
		if _, err := here.OpenStream(); err != nil {
			t.Error(err)
		}
	}()
	wg.Wait()
}
