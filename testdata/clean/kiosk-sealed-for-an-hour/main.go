// Command kiosk serves plainly for a while, or under a seal until it is told to end: where
// it has no seal, its own clock closes it, and the day is summed up.
package main

import (
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"time"
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
		time.AfterFunc(50*time.Millisecond, func() { k.srv.Close() })
		err = k.srv.Serve(k.ln)
	}
	if !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}

// sum is the office that hears of the day.
func sum() string {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go http.Serve(ln, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "noted") }))
	return "http://" + ln.Addr().String()
}

// mend serves by the one door or the other, and then comes to the next part of the day.
func mend(first, second net.Listener, early bool) {
	srv := &http.Server{Handler: http.NotFoundHandler()}
	time.AfterFunc(50*time.Millisecond, func() { first.Close(); second.Close() })
	if early {
		srv.Serve(first)
	} else {
		srv.Serve(second)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	k := &kiosk{
		ln:   ln,
		srv:  &http.Server{Handler: http.NotFoundHandler()},
		cert: os.Getenv("KIOSK_CERT"),
		key:  os.Getenv("KIOSK_KEY"),
	}
	office := sum()
	k.serve()
	if ln, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		log.Fatal(err)
	}
	side, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	mend(ln, side, k.cert == "")
	resp, err := http.Get(office)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	log.Print(resp.Status)
}
