// Command lamp is put out by a visitor, who gets an answer in time.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
)

type lamp struct {
	chi.Router
	server *http.Server
}

func (l *lamp) out(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 50*time.Millisecond)
	defer cancel()
	if err := l.server.Shutdown(ctx); err != nil {
		fmt.Fprintln(w, "it goes out behind you:", err)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	l := &lamp{Router: chi.NewRouter()}
	l.server = &http.Server{Handler: l}
	l.Method(http.MethodPost, "/out", http.HandlerFunc(l.out))
	go func() {
		resp, err := http.Post("http://"+ln.Addr().String()+"/out", "text/plain", nil)
		if err != nil {
			log.Print(err)
			return
		}
		resp.Body.Close()
	}()
	if err := l.server.Serve(ln); err != http.ErrServerClosed {
		log.Fatal(err)
	}
}
