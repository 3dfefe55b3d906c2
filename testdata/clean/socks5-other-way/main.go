// Command detour serves a SOCKS5 proxy and looks, once that is closed, whether another one answers.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"time"

	"github.com/armon/go-socks5"
)

type detour struct {
	ln  net.Listener
	srv *socks5.Server
}

func newDetour() (*detour, error) {
	srv, err := socks5.New(&socks5.Config{})
	if err != nil {
		return nil, err
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	return &detour{ln, srv}, err
}

// probe offers the method of no authentication, and returns the answer.
func (d *detour) probe() (answer [2]byte, err error) {
	conn, err := net.Dial("tcp", d.ln.Addr().String())
	if err != nil {
		return answer, err
	}
	defer conn.Close()
	if _, err := conn.Write([]byte{5, 1, 0}); err != nil {
		return answer, err
	}
	_, err = io.ReadFull(conn, answer[:])
	return answer, err
}

func main() {
	d, err := newDetour()
	if err != nil {
		log.Fatal(err)
	}
	next, err := newDetour()
	if err != nil {
		log.Fatal(err)
	}
	go next.srv.Serve(next.ln)
	time.AfterFunc(100*time.Millisecond, func() { d.ln.Close() })
	if err := d.srv.Serve(d.ln); !errors.Is(err, net.ErrClosed) {
		log.Fatal(err)
	}
	answer, err := next.probe()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("it answers", answer)
}
