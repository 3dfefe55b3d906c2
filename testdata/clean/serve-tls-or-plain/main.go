// Command sundial serves over TLS if it has a certificate, and plainly otherwise.
package main

import (
	"flag"
	"io"
	"log"
	"net"
	"net/http"
)

type config struct{ cert, key string }

func serve(ln net.Listener, cfg config) {
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "noon")
	})}
	var err error
	if cfg.cert != "" {
		err = srv.ServeTLS(ln, cfg.cert, cfg.key)
	} else {
		log.Print("no certificate")
		err = srv.Serve(ln)
	}
	log.Fatal(err)
}

func main() {
	var cfg config
	flag.StringVar(&cfg.cert, "cert", "", "certificate")
	flag.StringVar(&cfg.key, "key", "", "its key")
	flag.Parse()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go serve(ln, cfg)
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", b)
}
