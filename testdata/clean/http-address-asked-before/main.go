// Command counted serves a page to one who is told where it is, and then says who came.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"sync/atomic"
)

type counted struct {
	net.Listener
	n *atomic.Int32
}

func (l counted) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err == nil {
		l.n.Add(1)
	}
	return c, err
}

func page(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "for", r.URL.Host) }

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	var n atomic.Int32
	srv := &http.Server{Handler: http.HandlerFunc(page)}
	tell(&url.URL{Scheme: "http", Host: ln.Addr().String()}, srv)
	if err := srv.Serve(counted{ln, &n}); err != nil && err != http.ErrServerClosed {
		log.Fatal(err)
	}
	log.Println(n.Load(), "came to", ln.Addr())
}

// tell has somebody look at the page, who stops the server then.
func tell(proxy *url.URL, srv *http.Server) {
	look = func() error {
		defer srv.Close()
		client := &http.Client{Transport: &http.Transport{Proxy: http.ProxyURL(proxy)}}
		resp, err := client.Get("http://nowhere.invalid/")
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		_, err = io.Copy(os.Stdout, resp.Body)
		return err
	}
	go func() {
		if err := look(); err != nil {
			log.Print(err)
		}
	}()
}

var look func() error
