// Command kiosk serves today's offers, with or without TLS, and checks that it does.
package main

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
)

func offers(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "two for one\n") }

// freePort is a port that nobody listens on.
func freePort() int {
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	return ln.Addr().(*net.TCPAddr).Port
}

func main() {
	scheme := "http"
	srv := &http.Server{Handler: http.HandlerFunc(offers)}
	if os.Getenv("KIOSK_CERT") != "" {
		scheme = "https"
		srv.TLSConfig = &tls.Config{MinVersion: tls.VersionTLS13}
	}
	port := freePort()
	srv.Addr = fmt.Sprintf(":%d", port)
	if err := srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) { // want "ListenAndServe blocks this goroutine until"
		log.Fatal(err)
	}
	resp, err := http.Get(fmt.Sprintf("%s://localhost:%d/", scheme, port))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
