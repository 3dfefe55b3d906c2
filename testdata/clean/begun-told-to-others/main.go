// Command lantern serves for as long as its only guest needs it.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "light")
	})}
	begun := make(chan struct{})
	// The guest takes the word that it has begun, and puts it out.
	go func() {
		<-begun
		resp, err := http.Get("http://" + ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		io.Copy(log.Writer(), resp.Body)
		resp.Body.Close()
		srv.Close()
	}()
	func() {
		close(begun)
		srv.Serve(ln)
	}()
	<-begun
	fmt.Println("it is dark")
}
