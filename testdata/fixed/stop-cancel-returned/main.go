// Command status runs a job and serves its status meanwhile.
package main

import (
	"errors"
	"fmt"
	"log"
	"net/http"
)

// serveStatus serves the status of a job at an address until cancel is called.
func serveStatus(addr string, status func() string) (cancel func()) {
	srv := &http.Server{Addr: addr, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, status())
	})}
	go func() {
		if err := srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
			log.Print(err)
		}
	}()
	return func() { srv.Close() }
}

func main() {
	cancel := serveStatus("127.0.0.1:19187", func() string { return "busy" })
	defer cancel()
	sum := 0
	for i := range 1000 {
		sum += i
	}
	fmt.Println("done", sum)
}
