// Command ledger keeps the books, and shows its profile on a port of its own if told so.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	_ "net/http/pprof"
	"time"
)

const address = "127.0.0.1:19433"

var profile = flag.String("profile", "127.0.0.1:0", "address of the profile")

func balance(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "17 crowns") }

// ask asks until the books are open, and closes them then.
func ask(srv *http.Server) {
	for {
		resp, err := http.Get("http://" + address)
		if err != nil {
			time.Sleep(10 * time.Millisecond)
			continue
		}
		text, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		log.Printf("%s", text)
		srv.Shutdown(context.Background())
		return
	}
}

func main() {
	flag.Parse()
	srv := &http.Server{Addr: address, Handler: http.HandlerFunc(balance)}
	go ask(srv)
	if *profile != "" {
		go log.Fatal(http.ListenAndServe(*profile, nil)) // want "ListenAndServe blocks this goroutine until its listener fails; the srv.ListenAndServe on line 46 can never run"
	}
	log.Print("opening the books")
	if err := srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}
