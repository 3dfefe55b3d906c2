// Command rates publishes exchange rates and converts one amount with them.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
)

var perEuro = map[string]float64{"USD": 1.08, "JPY": 171.4, "SEK": 11.2}

func rate(w http.ResponseWriter, r *http.Request) {
	v, ok := perEuro[r.PathValue("code")]
	if !ok {
		http.Error(w, "unknown currency", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(v)
}

func convert(base, code string, amount float64) (float64, error) {
	resp, err := http.Get(fmt.Sprintf("%s/rates/%s", base, code))
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("rate of %s: %s", code, resp.Status)
	}
	var v float64
	if err := json.NewDecoder(resp.Body).Decode(&v); err != nil {
		return 0, err
	}
	return amount * v, nil
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /rates/{code}", rate)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() { log.Fatal(http.Serve(ln, mux)) }()

	base := fmt.Sprintf("http://%s", ln.Addr())
	yen, err := convert(base, "JPY", 20)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("20 EUR are %.0f JPY", yen)
}
