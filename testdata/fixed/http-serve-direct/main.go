// Command shelf serves the catalogue of a small library and prints the entry of
// one book as a smoke check.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"time"
)

var titles = map[string]string{
	"0140449132": "Crime and Punishment",
	"0141439513": "Pride and Prejudice",
}

func lookup(w http.ResponseWriter, r *http.Request) {
	title, ok := titles[r.PathValue("isbn")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	fmt.Fprintln(w, title)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /books/{isbn}", lookup)
	srv := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
			log.Fatal(err)
		}
	}()

	resp, err := http.Get("http://" + ln.Addr().String() + "/books/0140449132")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	if _, err := io.Copy(os.Stdout, resp.Body); err != nil {
		log.Print(err)
	}
}
