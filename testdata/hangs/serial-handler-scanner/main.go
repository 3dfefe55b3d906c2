// Command abacus adds up, for each of its clients, the numbers that the client
// sends line by line.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strconv"
)

type server struct {
	ln  net.Listener
	log *log.Logger
}

func (s *server) handle(c net.Conn) {
	defer c.Close()
	sum := 0
	for sc := bufio.NewScanner(c); sc.Scan(); {
		n, err := strconv.Atoi(sc.Text())
		if err != nil {
			fmt.Fprintf(c, "? %s\n", sc.Text())
			continue
		}
		sum += n
		fmt.Fprintln(c, sum)
	}
	s.log.Printf("%s: %d", c.RemoteAddr(), sum)
}

func (s *server) run() {
	for {
		c, err := s.ln.Accept()
		if err != nil {
			s.log.Print(err)
			return
		}
		s.handle(c) // want "handle blocks this goroutine until"
	}
}

func add(c net.Conn, n int) (sum int, err error) {
	if _, err := fmt.Fprintln(c, n); err != nil {
		return 0, err
	}
	_, err = fmt.Fscanln(c, &sum)
	return sum, err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{ln: ln, log: log.Default()}
	go s.run()

	var clients [2]net.Conn
	for i := range clients {
		if clients[i], err = net.Dial("tcp", ln.Addr().String()); err != nil {
			log.Fatal(err)
		}
		defer clients[i].Close()
	}
	for _, n := range []int{4, 8, 15} {
		for i, c := range clients {
			sum, err := add(c, n)
			if err != nil {
				log.Fatal(err)
			}
			log.Printf("client %d: %d", i, sum)
		}
	}
}
