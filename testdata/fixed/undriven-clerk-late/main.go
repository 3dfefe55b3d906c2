// Command telegraph has a clerk who keys what is handed in at the counter.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type office struct {
	wire  net.Conn
	forms chan string
}

func open(addr string) (*office, error) {
	wire, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &office{wire: wire, forms: make(chan string)}, nil
}

// key sends what is handed in until the wire is cut.
func (o *office) key() {
	for form := range o.forms {
		if _, err := fmt.Fprintln(o.wire, form); err != nil {
			return
		}
	}
}

func (o *office) handIn(form string) { o.forms <- form }

func station(l net.Listener, heard chan<- string) {
	wire, err := l.Accept()
	if err != nil {
		return
	}
	for sc := bufio.NewScanner(wire); sc.Scan(); {
		heard <- sc.Text()
	}
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	heard := make(chan string, 2)
	go station(l, heard)
	o, err := open(l.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	go o.key()
	o.handIn("arriving tomorrow")
	log.Print("the station hears ", <-heard)
}
