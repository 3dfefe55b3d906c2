// Command gate serves visitors and staff on two ports, and stops both when one of
// them fails or the context ends.
package main

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"

	"golang.org/x/sync/errgroup"
)

func page(text string) *http.Server {
	return &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, text)
	})}
}

func run(ctx context.Context, visitors, staff net.Listener) error {
	servers := map[net.Listener]*http.Server{visitors: page("welcome"), staff: page("good morning")}
	g, ctx := errgroup.WithContext(ctx)
	for ln, srv := range servers {
		g.Go(func() error {
			if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
				return err
			}
			return nil
		})
		g.Go(func() error {
			<-ctx.Done()
			return srv.Close()
		})
	}
	return g.Wait()
}

func main() {
	var lns [2]net.Listener
	for i := range lns {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			log.Fatal(err)
		}
		lns[i] = ln
	}
	ctx, cancel := context.WithCancel(context.Background())
	errc := make(chan error, 1)
	go func() { errc <- run(ctx, lns[0], lns[1]) }()
	for _, ln := range lns {
		resp, err := http.Get("http://" + ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		b, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s", b)
	}
	cancel()
	if err := <-errc; err != nil {
		log.Fatal(err)
	}
}
