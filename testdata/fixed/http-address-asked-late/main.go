// Command counted serves a page and counts the connections, of which a client that has
// a proxy makes one.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
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
	go func() {
		if err := srv.Serve(counted{ln, &n}); err != nil && err != http.ErrServerClosed {
			log.Print(err)
		}
	}()

	proxy := &url.URL{Scheme: "http", Host: ln.Addr().String()}
	client := &http.Client{Transport: &http.Transport{Proxy: http.ProxyURL(proxy)}}
	resp, err := client.Get("http://nowhere.invalid/")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s%d\n", body, n.Load())
}
