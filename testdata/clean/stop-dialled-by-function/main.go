// Command gauge reads its own gauge, which has nothing more to tell then, through a
// listener in memory.
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

type gauge struct {
	level int
	told  func()
}

func (g *gauge) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	fmt.Fprint(w, g.level)
	go g.told()
}

func reading(g *gauge) (string, error) {
	lis := bufconn.Listen(4 << 10)
	srv := &http.Server{Handler: g}
	g.told = func() { srv.Shutdown(context.Background()) }
	var wg sync.WaitGroup
	defer srv.Close()
	defer wg.Wait()
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
	level, err := reading(&gauge{level: 42})
	if err != nil {
		log.Fatal(err)
	}
	log.Print(level)
}
