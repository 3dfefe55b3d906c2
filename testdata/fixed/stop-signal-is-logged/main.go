// Command kiln tells a potter the heat, until it is told to cool down.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func heat(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "1240 C") }

func run(ln net.Listener) error {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGHUP)
	srv := &http.Server{Handler: http.HandlerFunc(heat)}
	errc := make(chan error, 1)
	go func() { errc <- srv.Serve(ln) }()
	select {
	case err := <-errc:
		return fmt.Errorf("kiln: %w", err)
	case sig := <-signals:
		log.Printf("%v: cooling down", sig)
	}
	return srv.Close()
}

// look asks once and then ends the program as an operator would.
func look(addr string) {
	resp, err := http.Get("http://" + addr)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	syscall.Kill(os.Getpid(), syscall.SIGHUP)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go look(ln.Addr().String())
	if err := run(ln); err != nil {
		log.Fatal(err)
	}
}
