// Command tide tells the next high tide from a table served on loopback.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"time"
)

type tide struct {
	Port string        `json:"port"`
	High time.Duration `json:"high"`
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	var srv http.Server
	srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		json.NewEncoder(w).Encode(tide{Port: r.FormValue("port"), High: 3*time.Hour + 12*time.Minute})
	})

	serve := func() {
		if err := srv.Serve(ln); err != nil {
			log.Printf("tide table closed: %v", err)
		}
	}
	next := func(port string) (tide, error) {
		var td tide
		resp, err := http.Get(fmt.Sprintf("http://%s/?port=%s", ln.Addr(), port))
		if err != nil {
			return td, err
		}
		defer resp.Body.Close()
		return td, json.NewDecoder(resp.Body).Decode(&td)
	}

	go serve()
	td, err := next("Saint-Malo")
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("high tide at %s in %v", td.Port, td.High)
}
