// Command spare looks for a free port with a server that it never starts, and has another
// one serve there.
package main

import (
	"log"
	"net/http"
	"net/http/httptest"
)

func free() string {
	ts := httptest.NewUnstartedServer(nil)
	defer ts.Listener.Close()
	return ts.Listener.Addr().String()
}

// serve is what others do at that address, as far as ask can see.
var serve = func(addr string) { go http.ListenAndServe(addr, http.NotFoundHandler()) }

func ask(addr string) {
	for {
		if resp, err := http.Get("http://" + addr); err == nil {
			log.Print(resp.Status)
			resp.Body.Close()
			return
		}
	}
}

func main() {
	addr := free()
	serve(addr)
	ask(addr)
}
