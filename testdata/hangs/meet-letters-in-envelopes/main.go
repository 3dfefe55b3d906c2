// Command letters sends letters through a pipe, in one envelope or another.
package main

import (
	"bufio"
	"io"
	"log"
	"net"
)

// thin is a connection as it is.
func thin(c net.Conn) net.Conn { return c }

// thick is one that reads ahead.
type thick struct {
	net.Conn
	r *bufio.Reader
}

func (t thick) Read(p []byte) (int, error) { return t.r.Read(p) }

func send(envelope func(net.Conn) net.Conn, letters []string) (int, error) {
	here, there := net.Pipe()
	defer here.Close()
	defer there.Close()
	sender, receiver := envelope(here), envelope(there)
	size := 0
	for _, l := range letters {
		size += len(l)
	}
	read := make(chan int, 1)
	func() {
		buf := make([]byte, size)
		n, err := io.ReadFull(receiver, buf) // want "ReadFull blocks this goroutine until something comes from receiver; the sender.Write on line 41 that would do so can never run"
		if err != nil {
			log.Print(err)
		}
		read <- n
	}()
	for _, l := range letters {
		if _, err := sender.Write([]byte(l)); err != nil {
			return 0, err
		}
	}
	return <-read, nil
}

func main() {
	letters := []string{"dear aunt", "dear uncle"}
	for _, envelope := range []func(net.Conn) net.Conn{thin, func(c net.Conn) net.Conn { return thick{c, bufio.NewReader(c)} }} {
		n, err := send(envelope, letters)
		if err != nil {
			log.Fatal(err)
		}
		log.Print(n, " letters of the alphabet")
	}
}
