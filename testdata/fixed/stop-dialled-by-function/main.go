// Command gauge reads its own gauge through a listener in memory.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"sync"

	"google.golang.org/grpc/test/bufconn"
)

type gauge struct{ level int }

func (g *gauge) ServeHTTP(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, g.level) }

func reading(g *gauge) (string, error) {
	lis := bufconn.Listen(4 << 10)
	srv := &http.Server{Handler: g}
	var wg sync.WaitGroup
	defer wg.Wait()
	defer srv.Close()
	wg.Go(func() {
		if err := srv.Serve(lis); !errors.Is(err, http.ErrServerClosed) {
			log.Print(err)
		}
	})

	client := http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) { return lis.DialContext(ctx) },
	}}
	resp, err := client.Get("http://gauge/")
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	level, err := io.ReadAll(resp.Body)
	return string(level), err
}

func main() {
	level, err := reading(&gauge{42})
	if err != nil {
		log.Fatal(err)
	}
	log.Print(level)
}
