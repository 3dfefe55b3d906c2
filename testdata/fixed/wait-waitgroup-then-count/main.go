// Command rings counts the years of felled trees for other machines of a sawmill
// and checks itself with one client.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
	"sync"
)

type counter struct {
	ln net.Listener
	wg sync.WaitGroup

	served int // read when listen is over
}

func (c *counter) answer(conn net.Conn) {
	defer conn.Close()
	wood, err := bufio.NewReader(conn).ReadString('\n')
	if err == nil {
		fmt.Fprintf(conn, "%d\n", strings.Count(wood, "|"))
	}
}

func (c *counter) listen() {
	for {
		conn, err := c.ln.Accept()
		if err != nil {
			return
		}
		go c.answer(conn)
		c.served++
	}
}

func (c *counter) check(wood string) (years int, err error) {
	conn, err := net.Dial("tcp", c.ln.Addr().String())
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	fmt.Fprintln(conn, wood)
	_, err = fmt.Fscan(conn, &years)
	return years, err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	c := &counter{ln: ln}
	c.wg.Go(c.listen)

	years, err := c.check("bark|||pith")
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d years", years)
	ln.Close()
	c.wg.Wait()
	log.Printf("%d served", c.served)
}
