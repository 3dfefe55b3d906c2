// Command bell answers with the hour, and falls silent when it is told to.
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
)

func strike(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "seven") }

func run(ctx context.Context, ln net.Listener) error {
	srv := &http.Server{Handler: http.HandlerFunc(strike)}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(ln) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	return srv.Shutdown(context.WithoutCancel(ctx))
}

// listen hears the bell once and then ends the program as an operator would.
func listen(addr string) {
	resp, err := http.Get("http://" + addr)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	syscall.Kill(os.Getpid(), syscall.SIGHUP)
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP)
	defer stop()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go listen(ln.Addr().String())
	if err := run(ctx, ln); err != nil {
		log.Fatal(err)
	}
}
