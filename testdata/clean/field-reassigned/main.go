// Command stage moves a lighting desk from the rehearsal room to the hall: the
// rehearsal ends, the desk connects to the hall and sets the lights.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
)

type desk struct {
	conn net.Conn
	seen int64
}

// rehearse follows the cues until the room closes the connection.
func (d *desk) rehearse() (err error) {
	d.seen, err = io.Copy(io.Discard, d.conn)
	return err
}

func (d *desk) move(addr string) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	d.conn.Close()
	d.conn = c
	return nil
}

func (d *desk) set(light string) error {
	_, err := fmt.Fprintf(d.conn, "set %s", light)
	return err
}

func listen(serve func(net.Conn)) string {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		if c, err := ln.Accept(); err == nil {
			serve(c)
			c.Close()
		}
	}()
	return ln.Addr().String()
}

func main() {
	room := listen(func(c net.Conn) { io.WriteString(c, "cue 1, cue 2") })
	lights := make(chan string)
	hall := listen(func(c net.Conn) {
		buf := make([]byte, 32)
		n, _ := c.Read(buf)
		lights <- string(buf[:n])
	})

	c, err := net.Dial("tcp", room)
	if err != nil {
		log.Fatal(err)
	}
	d := &desk{conn: c}
	if err := d.rehearse(); err != nil {
		log.Fatal(err)
	}
	if err := d.move(hall); err != nil {
		log.Fatal(err)
	}
	if err := d.set("blue"); err != nil {
		log.Fatal(err)
	}
	log.Print(<-lights)
}
