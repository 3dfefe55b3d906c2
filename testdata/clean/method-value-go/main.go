//lint:file-ignore SA1019 many still serve single connections like this

// Command fog reads the visibility on a runway from an HTTP/2 server on one end
// of a pipe.
package main

import (
	"io"
	"log"
	"net"
	"net/http"

	"golang.org/x/net/http2"
)

func main() {
	tower, plane := net.Pipe()
	defer plane.Close()
	serve := new(http2.Server).ServeConn
	go serve(tower, &http2.ServeConnOpts{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, r.URL.Path+" 350 m")
	})})

	cc, err := new(http2.Transport).NewClientConn(plane)
	if err != nil {
		log.Fatal(err)
	}
	for _, runway := range []string{"07L", "25R"} {
		req, err := http.NewRequest(http.MethodGet, "http://tower/"+runway, nil)
		if err != nil {
			log.Fatal(err)
		}
		resp, err := cc.RoundTrip(req)
		if err != nil {
			log.Fatal(err)
		}
		b, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s", b)
	}
}
