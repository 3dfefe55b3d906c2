// Command quiz asks riddles over TCP until the guest has had enough.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
)

type quiz struct {
	ln      net.Listener
	riddles map[string]string
}

var errMute = errors.New("an empty line")

// word takes the first word of a line.
func word(line string) (string, error) {
	fields := strings.Fields(line)
	if len(fields) == 0 {
		return "", errMute
	}
	return strings.ToLower(fields[0]), nil
}

func (q *quiz) host(c net.Conn) error {
	defer c.Close()
	guest := bufio.NewReader(c)
	for {
		line, err := guest.ReadString('\n')
		if err != nil {
			if err == io.EOF {
				return nil
			}
			return err
		}
		w, err := word(line)
		if err != nil {
			return err
		}
		switch w {
		case "bye":
			fmt.Fprintln(c, "come again")
			return nil
		default:
			fmt.Fprintln(c, q.riddles[w])
		}
	}
}

func (q *quiz) open() error {
	for {
		c, err := q.ln.Accept()
		if err != nil {
			return err
		}
		go func() {
			if err := q.host(c); err != nil {
				log.Print(err)
			}
		}()
	}
}

type guest struct {
	net.Conn
	from *bufio.Reader
}

func visit(addr string) (*guest, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &guest{c, bufio.NewReader(c)}, nil
}

func (g *guest) ask(of string) (string, error) {
	if _, err := fmt.Fprintln(g, of); err != nil {
		return "", err
	}
	return g.from.ReadString('\n')
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	q := &quiz{ln, map[string]string{"river": "it has a mouth and never eats", "echo": "it answers in all tongues"}}
	go q.open()
	for _, subject := range []string{"river", "echo"} {
		g, err := visit(ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer g.Close()
		answer, err := g.ask(subject)
		if err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %s", subject, answer)
	}
}
