// Command tunnel carries what a workstation types over a session to a line printer,
// and what the printer has to say back.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"

	"github.com/hashicorp/yamux"
)

// tunnel is one stream of a session and the device that it leads to.
type tunnel struct {
	stream *yamux.Stream
	device net.Conn
}

// there gives the device what comes from the stream.
func (t *tunnel) there() error {
	page := make([]byte, 256)
	for {
		n, err := t.stream.Read(page)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("stream: %w", err)
		}
		if _, err := t.device.Write(page[:n]); err != nil {
			return fmt.Errorf("device: %w", err)
		}
	}
}

// back gives the stream what the device says, line by line.
func (t *tunnel) back() {
	lines := bufio.NewScanner(t.device)
	for lines.Scan() {
		if _, err := fmt.Fprintln(t.stream, lines.Text()); err != nil {
			log.Print(err)
			return
		}
	}
}

func (t *tunnel) run() {
	defer t.stream.Close()
	defer t.device.Close()
	if err := t.there(); err != nil { // want "there blocks this goroutine until"
		log.Print(err)
	}
	t.back()
}

// gate opens a tunnel for each stream of a session.
func gate(c net.Conn, device string) {
	session, err := yamux.Server(c, nil)
	if err != nil {
		log.Fatal(err)
	}
	for {
		stream, err := session.AcceptStream()
		if err != nil {
			return
		}
		nc, err := net.Dial("tcp", device)
		if err != nil {
			log.Print(err)
			stream.Close()
			continue
		}
		t := &tunnel{stream: stream, device: nc}
		go t.run()
	}
}

// printer counts the lines that it prints.
func printer(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			lines := bufio.NewScanner(c)
			for n := 1; lines.Scan(); n++ {
				fmt.Fprintf(c, "printed line %d\n", n)
			}
		}()
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go printer(ln)
	here, there := net.Pipe()
	go gate(there, ln.Addr().String())
	session, err := yamux.Client(here, nil)
	if err != nil {
		log.Fatal(err)
	}
	defer session.Close()
	stream, err := session.OpenStream()
	if err != nil {
		log.Fatal(err)
	}
	if _, err := fmt.Fprintln(stream, "dear sirs"); err != nil {
		log.Fatal(err)
	}
	said, err := bufio.NewReader(stream).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(said)
}
