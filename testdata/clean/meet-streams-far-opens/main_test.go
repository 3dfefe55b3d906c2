// Package answer has a session whose other side opens a stream once it was asked to.
package answer

import (
	"net"
	"testing"

	"github.com/hashicorp/yamux"
)

func TestAnswers(t *testing.T) {
	near, far := net.Pipe()
	here, err := yamux.Client(near, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer here.Close()
	there, err := yamux.Server(far, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer there.Close()
	go func() {
		if _, err := there.AcceptStream(); err != nil {
			t.Error(err)
		}
		if _, err := there.OpenStream(); err != nil {
			t.Error(err)
		}
	}()
	if _, err := here.OpenStream(); err != nil {
		t.Fatal(err)
	}
	if _, err := here.AcceptStream(); err != nil {
		t.Fatal(err)
	}
	if _, err := there.OpenStream(); err != nil {
		t.Fatal(err)
	}
}
