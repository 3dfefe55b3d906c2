// Command desk takes parcels in at a desk and counts them.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
	"sync/atomic"
)

type desk struct {
	ln      net.Listener
	parcels atomic.Int32
}

// open begins to take parcels in, and comes back once the desk has begun.
func (d *desk) open(addr string) error {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	d.ln = ln
	var begun sync.WaitGroup
	begun.Add(1)
	go func() {
		begun.Done()
		d.serve()
	}()
	begun.Wait()
	return nil
}

func (d *desk) serve() {
	for {
		conn, err := d.ln.Accept()
		if err != nil {
			return
		}
		go d.take(conn)
	}
}

func (d *desk) take(conn net.Conn) {
	defer conn.Close()
	if _, err := bufio.NewReader(conn).ReadString('\n'); err == nil {
		fmt.Fprintf(conn, "%d taken\n", d.parcels.Add(1))
	}
}

func main() {
	d := &desk{}
	if err := d.open("127.0.0.1:0"); err != nil {
		log.Fatal(err)
	}
	conn, err := net.Dial("tcp", d.ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintln(conn, "a lamp")
	said, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(said)
}
