// Command scales weighs parcels over HTTP and tries itself out first.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"strconv"
)

func weigh(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("grams"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	fmt.Fprintf(w, "%.1f kg\n", float64(n)/1000)
}

func try(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("scales: %s", resp.Status)
	}
	return nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("GET /weigh", weigh)

	err = http.Serve(ln, nil) // want "Serve blocks this goroutine until ln is closed; the try on line \\d+, which leads to Get, can never run"
	log.Fatal(err)
	if err := try("http://" + ln.Addr().String() + "/weigh?grams=1500"); err != nil {
		log.Fatal(err)
	}
	log.Print("ready")
}
