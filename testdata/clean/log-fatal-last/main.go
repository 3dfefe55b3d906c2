// Command doorbell announces itself to a directory and then serves until
// somebody switches it off.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
)

func announce(directory, self string) error {
	resp, err := http.PostForm(directory, url.Values{"addr": {self}})
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("directory: %s", resp.Status)
	}
	return nil
}

func main() {
	directory := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		off := "http://" + r.FormValue("addr") + "/off"
		go http.Post(off, "", nil)
	}))
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("POST /off", func(http.ResponseWriter, *http.Request) {
		log.Print("switched off")
		os.Exit(0)
	})
	if err := announce(directory.URL, ln.Addr().String()); err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.Serve(ln, nil))
}
