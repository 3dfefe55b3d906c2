// Command relayd prints what is sent to its socket, and tells itself that it is there.
package main

import (
	"errors"
	"fmt"
	"log"
	"net"
	"os"
	"path/filepath"
)

type relay struct {
	in   *net.UnixConn
	addr *net.UnixAddr
}

func open(dir string) (*relay, error) {
	addr := &net.UnixAddr{Name: filepath.Join(dir, "in"), Net: "unixgram"}
	in, err := net.ListenUnixgram("unixgram", addr)
	if err != nil {
		return nil, err
	}
	return &relay{in, addr}, nil
}

// run prints what comes until the socket is closed.
func (r *relay) run() error {
	buf := make([]byte, 1500)
	for {
		n, err := r.in.Read(buf)
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		fmt.Printf("%s\n", buf[:n])
	}
}

func (r *relay) hello() error {
	c, err := net.DialUnix("unixgram", nil, r.addr)
	if err != nil {
		return err
	}
	defer c.Close()
	_, err = c.Write([]byte("relayd is up"))
	return err
}

func main() {
	dir, err := os.MkdirTemp("", "relayd")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	r, err := open(dir)
	if err != nil {
		log.Fatal(err)
	}
	defer r.in.Close()
	go func() {
		if err := r.run(); err != nil {
			log.Print(err)
		}
	}()
	if err := r.hello(); err != nil {
		log.Fatal(err)
	}
}
