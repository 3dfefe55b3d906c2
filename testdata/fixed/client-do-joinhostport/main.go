// Command lost registers a find in a lost-property office over HTTP.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"time"
)

type office struct {
	shelf chan string
}

func (o *office) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPut {
		http.Error(w, "only PUT", http.StatusMethodNotAllowed)
		return
	}
	thing, err := io.ReadAll(io.LimitReader(r.Body, 256))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	o.shelf <- string(thing)
	w.WriteHeader(http.StatusCreated)
}

func register(ctx context.Context, client *http.Client, addr, thing string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPut, "http://"+addr+"/finds", strings.NewReader(thing))
	if err != nil {
		return err
	}
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusCreated {
		return fmt.Errorf("register: %s", resp.Status)
	}
	return nil
}

func main() {
	o := &office{shelf: make(chan string, 4)}
	addr := net.JoinHostPort("127.0.0.1", "19103")
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Handler: o, ReadHeaderTimeout: 5 * time.Second}
	go func() { log.Printf("office closed: %v", srv.Serve(ln)) }()

	if err := register(context.Background(), &http.Client{}, addr, "umbrella, green"); err != nil {
		log.Fatal(err)
	}
	log.Printf("on the shelf: %s", <-o.shelf)
}
