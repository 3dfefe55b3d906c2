// A shop that opens until the order of the day has come in.
package main

import (
	"io"
	"log"
	"net"
	"net/http"
	"strings"
)

func customer(addr string) {
	resp, err := http.Post("http://"+addr, "text/plain", strings.NewReader("one loaf"))
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	orders := make(chan string, 1)
	shop := &http.Server{Handler: http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		orders <- string(b)
	})}
	go customer(ln.Addr().String())
	shop.Serve(ln) // want "Serve blocks this goroutine until shop.Shutdown or shop.Close is called; the shop.Close on line 33 can never run"
	defer shop.Close()
	log.Print("sold ", <-orders)
}
