// Command post sorts what arrives at its desk: letters are read here, parcels go to
// the store. The first byte of a delivery tells which it is.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
)

type delivery struct {
	net.Conn
	in *bufio.Reader
}

// unpack looks at the first byte, and leaves it there.
func unpack(c net.Conn) (*delivery, byte, error) {
	in := bufio.NewReader(c)
	first, err := in.Peek(1)
	if err != nil {
		return nil, 0, err
	}
	return &delivery{c, in}, first[0], nil
}

type desk struct{ ln net.Listener }

func (d *desk) work() {
	for {
		c, err := d.ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			p, kind, err := unpack(c)
			if err != nil {
				return
			}
			what, _ := p.in.ReadString('\n')
			fmt.Fprintf(p, "%c: took %d bytes\n", kind, len(what))
		}()
	}
}

func bring(addr, what string) (string, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer c.Close()
	if _, err := io.WriteString(c, what); err != nil {
		return "", err
	}
	return bufio.NewReader(c).ReadString('\n')
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	d := &desk{ln: ln}
	go d.work()

	visitor, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer visitor.Close() // has come to look around
	for _, what := range []string{"L dear aunt\n", "P one box of pears\n"} {
		receipt, err := bring(ln.Addr().String(), what)
		if err != nil {
			log.Fatal(err)
		}
		log.Print(receipt)
	}
}
