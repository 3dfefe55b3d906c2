package main

import (
	"log"
	"net"
	"net/http"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	stop, stopped := make(chan struct{}), make(chan struct{})
	go serve(ln, stop, stopped)
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	close(stop)
	<-stopped
}

func serve(ln net.Listener, stop, stopped chan struct{}) {
	srv := &http.Server{Handler: http.NotFoundHandler()}
	if err := srv.Serve(ln); err != nil { // want "Serve blocks this goroutine until srv.Shutdown or srv.Close is called; the srv.Close on line 31 can never run"
		log.Print(err)
	}
	<-stop
	srv.Close()
	close(stopped)
}
