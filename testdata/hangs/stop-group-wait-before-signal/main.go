// Command gulls serves two feeding places until it is interrupted.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

func place(name string) (*http.Server, net.Listener) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, name)
	})}, ln
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP)
	defer stop()
	north, northLn := place("north mole")
	south, southLn := place("south mole")

	var wg sync.WaitGroup
	wg.Go(func() { north.Serve(northLn) })
	wg.Go(func() { south.Serve(southLn) })
	for _, ln := range []net.Listener{northLn, southLn} {
		resp, err := http.Get("http://" + ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		resp.Body.Close()
	}
	syscall.Kill(os.Getpid(), syscall.SIGHUP)

	wg.Wait() // want "Wait blocks this goroutine until"
	<-ctx.Done()
	north.Close()
	south.Close()
	log.Print("no more fish")
}
