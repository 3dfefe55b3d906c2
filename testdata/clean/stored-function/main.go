// Command console looks its sub-commands up in a table; "peek", the default, asks
// the console that listens already.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
)

type subcommand struct {
	help string
	run  func() error
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "idle")
	})}
	table := map[string]subcommand{
		"serve": {"run the console", func() error { return srv.Serve(ln) }},
		"peek": {"show the state", func() error {
			resp, err := http.Get("http://" + ln.Addr().String())
			if err != nil {
				return err
			}
			defer resp.Body.Close()
			_, err = io.Copy(os.Stdout, resp.Body)
			return err
		}},
	}
	name := "peek"
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	if name != "serve" {
		go srv.Serve(ln)
	}
	cmd, ok := table[name]
	if !ok {
		for name, cmd := range table {
			fmt.Println(name, cmd.help)
		}
		return
	}
	if err := cmd.run(); err != nil {
		log.Fatal(err)
	}
}
