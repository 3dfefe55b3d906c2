// Command shed asks for its settings on a page, and then serves with them. The go before
// the page is of no use, but does no harm: the page ends with the answer.
package main

import (
	"context"
	"flag"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
)

var ask = flag.Bool("ask", true, "ask for the settings")

// page is where the settings are given; the answer ends it.
func page(name *string) *http.Server {
	srv := new(http.Server)
	srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		*name = r.FormValue("name")
		go srv.Shutdown(context.Background())
	})
	return srv
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	flag.Parse()
	setup, ln := listen(), listen()
	go func() {
		if _, err := http.Post("http://"+setup.Addr().String(), "application/x-www-form-urlencoded", strings.NewReader("name=rake")); err != nil {
			log.Fatal(err)
		}
		resp, err := http.Get("http://" + ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		text, _ := io.ReadAll(resp.Body)
		log.Printf("%s", text)
		resp.Body.Close()
		os.Exit(0)
	}()
	name := "spade"
	if *ask {
		go log.Print(page(&name).Serve(setup))
	}
	log.Fatal(http.Serve(ln, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, name) })))
}
