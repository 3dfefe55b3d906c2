// Command riddle hears one guest after the other until somebody solves the riddle: each
// of them has the room for himself.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

type riddle struct {
	ln     net.Listener
	solved bool
}

func (r *riddle) hear(c net.Conn) {
	defer c.Close()
	for said := bufio.NewScanner(c); said.Scan(); {
		if strings.Contains(said.Text(), "time") {
			r.solved = true
			fmt.Fprintln(c, "right")
			r.ln.Close()
			return
		}
		fmt.Fprintln(c, "wrong")
	}
}

func (r *riddle) run() {
	for !r.solved {
		c, err := r.ln.Accept()
		if err != nil {
			return
		}
		r.hear(c)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go (&riddle{ln: ln}).run()
	for _, guess := range []string{"water", "it is time"} {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(c, guess)
		answer, err := bufio.NewReader(c).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		log.Print(answer)
		c.Close()
	}
}
