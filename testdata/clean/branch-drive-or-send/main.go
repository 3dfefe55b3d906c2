// Command baton plays one of two parts: "lead" answers beats, "follow" asks for
// one. Without an argument it plays both in one process.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
)

type band struct {
	srv *http.Server
	ln  net.Listener
}

func (b *band) play(part string) error {
	if part == "lead" {
		if err := b.srv.Serve(b.ln); err != http.ErrServerClosed {
			return err
		}
	} else {
		resp, err := http.Get("http://" + b.ln.Addr().String())
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		beat, err := io.ReadAll(resp.Body)
		if err != nil {
			return err
		}
		log.Printf("%s hears %s", part, beat)
	}
	return nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	b := &band{ln: ln, srv: &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "4/4")
	})}}
	if len(os.Args) > 1 {
		if err := b.play(os.Args[1]); err != nil {
			log.Fatal(err)
		}
		return
	}
	led := make(chan error, 1)
	go func() { led <- b.play("lead") }()
	if err := b.play("follow"); err != nil {
		log.Fatal(err)
	}
	b.srv.Close()
	if err := <-led; err != nil {
		log.Fatal(err)
	}
}
