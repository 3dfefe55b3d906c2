// Command mirror serves in memory, to a client that knows the way there.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"

	"google.golang.org/grpc/test/bufconn"
)

func reflect(w http.ResponseWriter, r *http.Request) { io.Copy(w, r.Body) }

func main() {
	ln := bufconn.Listen(1 << 16)
	client := &http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) { return ln.DialContext(ctx) },
	}}
	srv := &http.Server{Handler: http.HandlerFunc(reflect)}
	go func() {
		if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
			log.Fatal(err)
		}
	}()
	resp, err := client.Get("http://mirror/")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	fmt.Println(resp.Status)
}
