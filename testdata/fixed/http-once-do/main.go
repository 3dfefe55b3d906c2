// Command locate answers where a city lies; the gazetteer behind it starts with
// the first question.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"sync"
)

type gazetteer struct {
	once sync.Once
	srv  *http.Server
	ln   net.Listener
}

func open(cities map[string]string) (*gazetteer, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		where, ok := cities[r.FormValue("q")]
		if !ok {
			http.NotFound(w, r)
			return
		}
		io.WriteString(w, where)
	})
	return &gazetteer{srv: &http.Server{Handler: h}, ln: ln}, nil
}

func (g *gazetteer) locate(city string) (string, error) {
	g.once.Do(func() { go g.srv.Serve(g.ln) })
	resp, err := http.Get("http://" + g.ln.Addr().String() + "/?q=" + url.QueryEscape(city))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return "", fmt.Errorf("%s: %s", city, resp.Status)
	}
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}

func main() {
	g, err := open(map[string]string{"Porto": "41.15N 8.61W", "Bergen": "60.39N 5.32E"})
	if err != nil {
		log.Fatal(err)
	}
	for _, city := range []string{"Bergen", "Porto"} {
		where, err := g.locate(city)
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %s", city, where)
	}
}
