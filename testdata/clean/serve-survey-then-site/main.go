// Command site asks for its name at one address, until it is told, and then shows it at
// another one.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
)

// survey serves until somebody has told the name.
func survey(ln net.Listener, name *string) {
	srv := new(http.Server)
	srv.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		*name = r.URL.Query().Get("name")
		fmt.Fprintln(w, "thanks")
		go srv.Shutdown(r.Context())
	})
	if err := srv.Serve(ln); err != http.ErrServerClosed {
		log.Fatal(err)
	}
}

func show(ln net.Listener, name *string) {
	log.Print(http.Serve(ln, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, *name) })))
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func ask(url string) {
	resp, err := http.Get(url)
	if err != nil {
		log.Print(err) // the survey is over as soon as it is answered
		return
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	log.Printf("%s%v", text, err)
}

func main() {
	first, site := listen(), listen()
	name := new(string)
	go ask("http://" + first.Addr().String() + "/?name=Ada")
	survey(first, name)
	go show(site, name)
	ask("http://" + site.Addr().String())
}
