// A beacon answers by UDP where it is, and by HTTP how it is.
package main

import (
	"io"
	"log"
	"net"
	"net/http"
)

type beacon struct {
	pc net.PacketConn
	ln net.Listener
}

func (b *beacon) where() error {
	buf := make([]byte, 64)
	for {
		_, from, err := b.pc.ReadFrom(buf)
		if err != nil {
			return err
		}
		if _, err := b.pc.WriteTo([]byte("54.19 N"), from); err != nil {
			return err
		}
	}
}

func (b *beacon) how() error {
	return http.Serve(b.ln, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "lit") }))
}

func (b *beacon) run() {
	steps := []struct {
		name string
		run  func() error
	}{
		{"position", b.where},
		{"health", b.how},
	}
	for _, step := range steps {
		log.Print("begin with the ", step.name)
		if err := step.run(); err != nil { // want "run blocks this goroutine until"
			log.Fatal(err)
		}
	}
}

func main() {
	pc, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	b := &beacon{pc, ln}
	go b.run()
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	health, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("the beacon is %s", health)
}
