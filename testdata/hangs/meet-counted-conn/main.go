// Command counted wraps both ends of a link into connections that count their bytes.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type counted struct {
	net.Conn
	in, out int
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.in += n
	return n, err
}

func (c *counted) Write(p []byte) (int, error) {
	n, err := c.Conn.Write(p)
	c.out += n
	return n, err
}

func count(c net.Conn) net.Conn { return &counted{Conn: c} }

func link() (net.Conn, net.Conn) {
	near, far := net.Pipe()
	return count(near), count(far)
}

func main() {
	a, b := link()
	defer a.Close()
	defer b.Close()
	func() {
		if _, err := fmt.Fprintln(a, "hello"); err != nil { // want "Fprintln blocks this goroutine until somebody receives from the other end of"
			log.Print(err)
		}
	}()
	line, err := bufio.NewReader(b).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(line)
}
