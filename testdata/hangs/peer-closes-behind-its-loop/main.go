// Command gauge reads the alarms of a weather station and asks it for the pressure,
// over one connection in this process.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// station answers questions until its gauge hangs up.
func station(nc net.Conn) {
	defer nc.Close()
	fmt.Fprintln(nc, "alarm: storm")
	sc := bufio.NewScanner(nc)
	for sc.Scan() {
		fmt.Fprintf(nc, "%s: 1013\n", sc.Text())
	}
}

func link() (near, far net.Conn, err error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	defer ln.Close()
	if near, err = net.Dial("tcp", ln.Addr().String()); err != nil {
		return nil, nil, err
	}
	far, err = ln.Accept()
	return near, far, err
}

type gauge struct {
	nc      net.Conn
	answers chan string
}

func (g *gauge) listen() {
	sc := bufio.NewScanner(g.nc)
	for sc.Scan() {
		g.answers <- sc.Text()
	}
	close(g.answers)
}

func main() {
	near, far, err := link()
	if err != nil {
		log.Fatal(err)
	}
	go station(far)
	g := &gauge{near, make(chan string, 4)}
	g.listen() // want "listen blocks this goroutine until sc is over"
	if _, err := fmt.Fprintln(near, "pressure"); err != nil {
		log.Fatal(err)
	}
	log.Print(<-g.answers)
	log.Print(<-g.answers)
	near.Close()
}
