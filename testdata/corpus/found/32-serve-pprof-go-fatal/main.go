package main

import (
	"flag"
	"log"
	"net/http"
	_ "net/http/pprof"
)

func main() {
	pprof := flag.String("pprof", "127.0.0.1:0", "address of the profile")
	flag.Parse()
	if *pprof != "" {
		go log.Fatal(http.ListenAndServe(*pprof, nil)) // want "ListenAndServe blocks this goroutine until its listener fails; the srv.ListenAndServe on line 17 can never run"
	}
	srv := &http.Server{Addr: "127.0.0.1:0", Handler: http.NotFoundHandler()}
	if err := srv.ListenAndServe(); err != nil {
		log.Print(err)
	}
}
