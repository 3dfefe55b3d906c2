package answer

import (
	"net"
	"testing"

	"github.com/hashicorp/yamux"
)

// serve opens a stream for each that it accepts.
func serve(s *yamux.Session) {
	for {
		if _, err := s.AcceptStream(); err != nil {
			return
		}
		if _, err := s.OpenStream(); err != nil {
			return
		}
	}
}

func TestServed(t *testing.T) {
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
	go serve(there)
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
