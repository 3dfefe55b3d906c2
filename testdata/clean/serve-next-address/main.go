// Command anyport serves on the first of its addresses that is free.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
	"time"
)

func serve(addrs []string, up chan<- *http.Server) error {
	for _, addr := range addrs {
		srv := &http.Server{Addr: addr, Handler: http.NotFoundHandler()}
		srv.BaseContext = func(net.Listener) context.Context {
			up <- srv
			return context.Background()
		}
		if err := srv.ListenAndServe(); err != http.ErrServerClosed {
			log.Print(err)
			continue
		}
		return nil
	}
	return fmt.Errorf("no address of %v is free", addrs)
}

func main() {
	taken, err := net.Listen("tcp", "127.0.0.1:19194")
	if err != nil {
		log.Fatal(err)
	}
	defer taken.Close()
	up := make(chan *http.Server, 1)
	go func() {
		srv := <-up
		time.Sleep(50 * time.Millisecond)
		srv.Close()
	}()
	if err := serve([]string{taken.Addr().String(), "127.0.0.1:19195"}, up); err != nil {
		log.Fatal(err)
	}
}
