// Command kiosk serves under a seal if it has one, and plainly otherwise, while the price
// is asked for.
package main

import (
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"os"
)

type kiosk struct {
	ln        net.Listener
	srv       *http.Server
	cert, key string
}

func (k *kiosk) serve() {
	var err error
	if k.cert != "" {
		err = k.srv.ServeTLS(k.ln, k.cert, k.key)
	} else {
		err = k.srv.Serve(k.ln)
	}
	if !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	k := &kiosk{
		ln: ln,
		srv: &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			io.WriteString(w, "two pence")
		})},
		cert: os.Getenv("KIOSK_CERT"),
		key:  os.Getenv("KIOSK_KEY"),
	}
	go k.serve()
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	price, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", price)
}
