// Command sluice is shut from a hut, which has a server of its own: both run what is
// registered with the default mux.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
)

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	sluice := &http.Server{}
	http.HandleFunc("/shut", func(w http.ResponseWriter, r *http.Request) {
		if err := sluice.Shutdown(context.Background()); err != nil {
			log.Print(err)
		}
		fmt.Fprintln(w, "shut")
	})
	water, hut := listen(), listen()
	go http.Serve(hut, nil)
	go func() {
		resp, err := http.Get("http://" + hut.Addr().String() + "/shut")
		if err != nil {
			log.Fatal(err)
		}
		resp.Body.Close()
	}()
	log.Print(sluice.Serve(water))
}
