// Command stops serves the departures of tram stops and prints those of one stop.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net/http"
	"time"
)

var departures = map[string][]int{"harbour": {4, 11, 26}, "zoo": {2, 17}}

func board(w http.ResponseWriter, r *http.Request) {
	minutes, ok := departures[r.PathValue("stop")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	for _, m := range minutes {
		fmt.Fprintf(w, "in %d min\n", m)
	}
}

func show(stop string, addr string) error {
	url := fmt.Sprintf("http://%s/stops/%s", addr, stop)
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	sc := bufio.NewScanner(resp.Body)
	for sc.Scan() {
		log.Printf("%s: %s", stop, sc.Text())
	}
	return sc.Err()
}

func main() {
	addr := fmt.Sprintf("127.0.0.1:%d", 19102)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /stops/{stop}", board)
	srv := &http.Server{Addr: addr, Handler: mux, WriteTimeout: 10 * time.Second}
	err := srv.ListenAndServe() // want "ListenAndServe blocks this goroutine until"
	if err != nil {
		log.Fatal(err)
	}
	if err := show("harbour", addr); err != nil {
		log.Fatal(err)
	}
}
