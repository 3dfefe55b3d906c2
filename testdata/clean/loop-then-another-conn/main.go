// Command ferry reads what a harbour says for as long as it is there, dials it again
// as often as it is wanted, and says goodbye on a connection of its own.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

func harbour(ln net.Listener, farewell chan<- string) {
	for turn := 0; ; turn++ {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		if turn < 2 {
			fmt.Fprintf(c, "berth %d\n", turn)
		} else if line, err := bufio.NewReader(c).ReadString('\n'); err == nil {
			farewell <- line
		}
		c.Close()
	}
}

// listen reads until the harbour hangs up.
func listen(c net.Conn) {
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		fmt.Println(sc.Text())
	}
}

type ferry struct {
	addr string
	conn net.Conn
}

func (f *ferry) dial() (err error) {
	f.conn, err = net.Dial("tcp", f.addr)
	return err
}

func (f *ferry) run(turns int) error {
	for range turns {
		if err := f.dial(); err != nil {
			return err
		}
		listen(f.conn)
		f.conn.Close()
	}
	if err := f.dial(); err != nil {
		return err
	}
	defer f.conn.Close()
	_, err := fmt.Fprintln(f.conn, "goodbye")
	return err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	farewell := make(chan string, 1)
	go harbour(ln, farewell)
	f := &ferry{addr: ln.Addr().String()}
	if err := f.run(2); err != nil {
		log.Fatal(err)
	}
	fmt.Print(<-farewell)
}
