// Command fleet lists the vans of a courier; its servers share one start helper.
package main

import (
	"encoding/json"
	"log"
	"net"
	"net/http"
)

type server interface {
	Serve(net.Listener) error
}

// runOn serves s on ln and logs why it ended.
func runOn[S server](s S, ln net.Listener) {
	log.Printf("%T on %s", s, ln.Addr())
	if err := s.Serve(ln); err != nil {
		log.Printf("%T: %v", s, err)
	}
}

type van struct {
	Plate string `json:"plate"`
	Seats int    `json:"seats"`
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		json.NewEncoder(w).Encode([]van{{"K-DH 12", 3}, {"K-DH 40", 9}})
	})}
	runOn(srv, ln) // want "runOn blocks this goroutine until"

	resp, err := http.Get("http://" + ln.Addr().String() + "/vans")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	var vans []van
	if err := json.NewDecoder(resp.Body).Decode(&vans); err != nil {
		log.Fatal(err)
	}
	log.Printf("%d vans", len(vans))
}
