// Command counted answers with the number of bytes that came, once its client has ended
// its sending side: the same type of connection as that of packets, but a stream.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"path/filepath"
)

type counter struct{ in *net.UnixConn }

// run counts what comes until the client has sent all.
func (c *counter) run() (sum int, err error) {
	buf := make([]byte, 1500)
	for {
		n, err := c.in.Read(buf)
		sum += n
		if err == io.EOF {
			return sum, nil
		}
		if err != nil {
			return sum, err
		}
	}
}

func serve(ln *net.UnixListener) error {
	conn, err := ln.AcceptUnix()
	if err != nil {
		return err
	}
	c := &counter{conn}
	defer c.in.Close()
	n, err := c.run()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.in, n, "bytes")
	return err
}

func main() {
	dir, err := os.MkdirTemp("", "counted")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	addr := &net.UnixAddr{Name: filepath.Join(dir, "in"), Net: "unix"}
	ln, err := net.ListenUnix("unix", addr)
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		if err := serve(ln); err != nil {
			log.Print(err)
		}
	}()
	c, err := net.DialUnix("unix", nil, addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprint(c, "some text")
	c.CloseWrite()
	b, err := io.ReadAll(c)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s", b)
}
