// Command porch has a front door for guests and a back door for the staff. The staff ends
// the program.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
)

func door() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func guests() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "come in") })
	return mux
}

func staff() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /rota", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "ann, bob") })
	return mux
}

// look asks for the rota and ends the program.
func look(addr string) {
	resp, err := http.Get("http://" + addr + "/rota")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
	os.Exit(0)
}

func main() {
	front, back := door(), door()
	go look(back.Addr().String())

	log.Fatal(http.Serve(front, guests())) // want "Serve blocks this goroutine until front is closed; the http.Serve on line \\d+ can never run"
	log.Fatal(http.Serve(back, staff()))
}
