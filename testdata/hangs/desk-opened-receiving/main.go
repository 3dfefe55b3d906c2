// Command desk opens a desk for datagrams and takes the first visitor.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

// visitor is one client of a desk, known by its address.
type visitor struct {
	desk  *desk
	addr  net.Addr
	notes chan string
}

func (v *visitor) Read(p []byte) (int, error) {
	select {
	case s := <-v.notes:
		return copy(p, s), nil
	case <-v.desk.shut:
		return 0, io.EOF
	}
}

func (v *visitor) Write(p []byte) (int, error) { return v.desk.sock.WriteTo(p, v.addr) }

// desk hands out a visitor for each new address that writes to its socket.
type desk struct {
	sock     net.PacketConn
	arrivals chan *visitor
	shut     chan struct{}
	known    map[string]*visitor
}

func (d *desk) receive() {
	buf := make([]byte, 1500)
	for {
		n, addr, err := d.sock.ReadFrom(buf)
		if err != nil {
			return
		}
		v := d.known[addr.String()]
		if v == nil {
			v = &visitor{d, addr, make(chan string, 8)}
			d.known[addr.String()] = v
			select {
			case d.arrivals <- v:
			case <-d.shut:
				return
			}
		}
		select {
		case v.notes <- string(buf[:n]):
		default: // as any datagram, it may be lost
		}
	}
}

func (d *desk) Accept() (*visitor, error) {
	select {
	case v := <-d.arrivals:
		return v, nil
	case <-d.shut:
		return nil, net.ErrClosed
	}
}

func (d *desk) Addr() net.Addr { return d.sock.LocalAddr() }

func (d *desk) Close() error {
	close(d.shut)
	return d.sock.Close()
}

func open() (*desk, error) {
	sock, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	d := &desk{sock, make(chan *visitor), make(chan struct{}), map[string]*visitor{}}
	d.receive() // want "receive blocks this goroutine until"
	return d, nil
}

func main() {
	d, err := open()
	if err != nil {
		log.Fatal(err)
	}
	defer d.Close()
	c, err := net.Dial("udp", d.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	fmt.Fprint(c, "good morning")
	v, err := d.Accept()
	if err != nil {
		log.Fatal(err)
	}
	buf := make([]byte, 64)
	n, err := v.Read(buf)
	fmt.Println(string(buf[:n]), err)
}
