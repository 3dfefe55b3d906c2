// The porter of a small lodge: he shows guests in while there are beds, and sends the
// others away.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
)

type lodge struct {
	ln     net.Listener
	beds   int
	guests int
}

// attend answers a guest, line by line, until he leaves.
func attend(c net.Conn) error {
	defer c.Close()
	in := bufio.NewScanner(c)
	for in.Scan() {
		if _, err := fmt.Fprintln(c, "at your service:", strings.ToLower(in.Text())); err != nil {
			return err
		}
	}
	return in.Err()
}

func (l *lodge) porter() error {
	for {
		guest, err := l.ln.Accept()
		if err != nil {
			return err
		}
		l.guests++
		switch {
		case l.guests <= l.beds:
			go func() {
				if err := attend(guest); err != nil {
					log.Printf("%s: %v", guest.RemoteAddr(), err)
				}
			}()
		default:
			fmt.Fprintln(guest, "no bed left")
			guest.Close()
		}
	}
}

func arrive(addr, wish string) (net.Conn, string, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, "", err
	}
	if _, err := fmt.Fprintln(c, wish); err != nil {
		return c, "", err
	}
	said, err := bufio.NewReader(c).ReadString('\n')
	return c, strings.TrimSpace(said), err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	l := &lodge{ln: ln, beds: 2}
	go l.porter()
	for _, wish := range []string{"TEA", "TOAST"} {
		c, said, err := arrive(ln.Addr().String(), wish)
		if err != nil && err != io.EOF {
			log.Fatal(err)
		}
		defer c.Close()
		fmt.Println(said)
	}
}
