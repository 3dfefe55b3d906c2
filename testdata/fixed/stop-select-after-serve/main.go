// Command tide serves the height of the water until the sea is gone or it is told
// to stop.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func height(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "-0.3 m") }

func run(ln net.Listener, dry <-chan struct{}) error {
	term := make(chan os.Signal, 1)
	signal.Notify(term, syscall.SIGTERM)
	srv := &http.Server{Handler: http.HandlerFunc(height)}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(ln) }()

	select {
	case err := <-failed:
		return err
	case <-term:
		log.Print("told to stop")
	case <-dry:
		log.Print("no water left")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return srv.Shutdown(ctx)
}

// measure asks once, and then the sea is gone.
func measure(addr string, dry chan<- struct{}) {
	resp, err := http.Get("http://" + addr)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	close(dry)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	dry := make(chan struct{})
	go measure(ln.Addr().String(), dry)
	if err := run(ln, dry); err != nil {
		log.Fatal(err)
	}
}
