// Command ledger is given a wire to write to, and sees all that is written.
package main

import (
	"io"
	"log"
	"net"
	"strings"
)

// wire is one on which Close waits until all of it was taken down.
type wire struct {
	net.Conn
	down chan struct{}
}

func (w *wire) Close() error {
	err := w.Conn.Close()
	<-w.down
	return err
}

// tapped is a wire of which everything is taken down.
func tapped(pad io.Writer) net.Conn {
	near, far := net.Pipe()
	down := make(chan struct{})
	func() {
		io.Copy(pad, far) // want "Copy blocks this goroutine until far ends; what is returned on line .* can never be used"
		close(down)
	}()
	return &wire{Conn: near, down: down}
}

func main() {
	pad := new(strings.Builder)
	w := tapped(pad)
	if _, err := io.WriteString(w, "three hens"); err != nil {
		log.Fatal(err)
	}
	w.Close()
	log.Print(pad)
}
