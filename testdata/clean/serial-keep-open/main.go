// Command mirror shows the first one who connects what he says, or everybody, one after
// the other, if it is asked to keep open.
package main

import (
	"flag"
	"io"
	"log"
	"net"
)

var keep = flag.Bool("keep", false, "go on after the first one")

type mirror struct {
	ln   net.Listener
	keep bool
}

func (m *mirror) run() {
	for {
		c, err := m.ln.Accept()
		if err != nil {
			return
		}
		io.Copy(c, c)
		c.Close()
		if !m.keep {
			m.ln.Close()
			return
		}
	}
}

func main() {
	flag.Parse()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	m := &mirror{ln: ln}
	if *keep {
		m.keep = true
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		m.run()
	}()
	c, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	if _, err := io.WriteString(c, "hi"); err != nil {
		log.Fatal(err)
	}
	c.(*net.TCPConn).CloseWrite()
	back, err := io.ReadAll(c)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", back)
	<-done
}
