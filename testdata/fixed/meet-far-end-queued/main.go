// Command hatch takes its callers in through a hatch, not through a port.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

// hatch is a listener for those who are in the house already.
type hatch struct{ callers chan net.Conn }

func (h *hatch) serve() {
	for conn := range h.callers {
		go answer(conn)
	}
}

func answer(conn net.Conn) {
	defer conn.Close()
	word, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return
	}
	fmt.Fprint(conn, strings.ToUpper(word))
}

func main() {
	h := &hatch{callers: make(chan net.Conn, 1)}
	go h.serve()
	near, far := net.Pipe()
	defer near.Close()
	h.callers <- far
	fmt.Fprintln(near, "soup")
	said, err := bufio.NewReader(near).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(said)
}
