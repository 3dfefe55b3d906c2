// Command hut asks for its name on a page, and then shows it until the visitor has read
// it, who answers the page first.
package main

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
)

// page is where the name is given; the answer ends it.
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

func visit(setup, show string) error {
	resp, err := http.PostForm("http://"+setup, url.Values{"name": {"alder"}})
	if err != nil {
		return err
	}
	resp.Body.Close()
	resp, err = http.Get("http://" + show)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	log.Printf("%s", text)
	return err
}

func main() {
	setup, show := listen(), listen()
	go func() {
		if err := visit(setup.Addr().String(), show.Addr().String()); err != nil {
			log.Fatal(err)
		}
		show.Close()
	}()
	var name string
	log.Print(page(&name).Serve(setup))
	err := http.Serve(show, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, name) }))
	if !errors.Is(err, net.ErrClosed) {
		log.Fatal(err)
	}
}
