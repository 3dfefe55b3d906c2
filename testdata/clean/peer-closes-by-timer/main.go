// Command gauge reads the alarms of a weather station and asks it for the pressure,
// over one connection in this process.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

// station answers questions for a while.
func station(nc net.Conn) {
	fmt.Fprintln(nc, "alarm: storm")
	time.AfterFunc(50*time.Millisecond, func() { nc.Close() })
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
	g.listen()
	for a := range g.answers {
		log.Print(a)
	}
	if _, err := fmt.Fprintln(near, "pressure"); err != nil {
		log.Printf("the station is gone: %v", err)
	}
	near.Close()
}
