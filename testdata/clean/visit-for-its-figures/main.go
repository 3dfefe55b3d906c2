// Command visit answers a client until it hangs up, and prints what came of that: nobody
// uses the connection behind its end.
package main

import (
	"bufio"
	"fmt"
	"net"
)

type Visit struct {
	conn  net.Conn
	Lines int
}

func (v *Visit) serve() {
	in := bufio.NewScanner(v.conn)
	for in.Scan() {
		fmt.Fprintln(v.conn, in.Text())
		v.Lines++
	}
}

func (v *Visit) Who() string { return v.conn.RemoteAddr().String() }

// Serve answers a client until it hangs up.
func Serve(c net.Conn) *Visit {
	v := &Visit{conn: c}
	v.serve()
	return v
}

func main() {
	a, b := net.Pipe()
	go func() {
		fmt.Fprintln(b, "hello")
		bufio.NewReader(b).ReadString('\n')
		b.Close()
	}()
	v := Serve(a)
	fmt.Println(v.Lines, v.Who())
}
