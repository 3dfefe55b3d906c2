// Command forecast shows the forecast of a town, and keeps what it was asked.
package main

import (
	"io"
	"log"
	"net/http"
	"net/http/httptest"
)

// desk has the public server, which is served, and that of the staff.
type desk struct {
	public, staff *httptest.Server
}

func newDesk(h http.Handler) *desk {
	d := &desk{httptest.NewServer(h), httptest.NewUnstartedServer(h)}
	go http.Serve(d.staff.Listener, h) // by a server without its limits
	return d
}

func (d *desk) close() {
	d.public.Close()
	d.staff.Close()
}

func show(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	log.Printf("%s", b)
	return err
}

func main() {
	d := newDesk(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "fog in "+r.URL.Path) }))
	if err := show(d.public.URL + "/oslo"); err != nil {
		log.Fatal(err)
	}
	if err := show("http://" + d.staff.Listener.Addr().String() + "/oslo"); err != nil {
		log.Fatal(err)
	}
	d.close()
}
