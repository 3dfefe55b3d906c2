// Command door panics if it cannot serve.
package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
)

func hello(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "hello") }

func get(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	_, err = io.Copy(os.Stdout, resp.Body)
	return err
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	must(err)
	go func() {
		must(http.Serve(ln, http.HandlerFunc(hello)))
	}()
	must(get("http://" + ln.Addr().String()))
}
