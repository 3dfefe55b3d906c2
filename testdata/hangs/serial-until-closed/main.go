// Command kiosk copies pages for whoever comes, until it is closed. A customer who has
// put one page down must not keep the others from the machine.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
	"sync/atomic"
)

type kiosk struct {
	door   net.Listener
	closed atomic.Bool
}

func (k *kiosk) serve(c net.Conn) {
	defer c.Close()
	pages := bufio.NewScanner(c)
	for pages.Scan() {
		fmt.Fprintln(c, strings.ToUpper(pages.Text()))
	}
}

func (k *kiosk) run() {
	for !k.closed.Load() {
		c, err := k.door.Accept()
		if err != nil {
			continue
		}
		k.serve(c) // want "serve blocks this goroutine until pages is over"
	}
}

func (k *kiosk) close() {
	k.closed.Store(true)
	k.door.Close()
}

func copied(c net.Conn, page string) {
	fmt.Fprintln(c, page)
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(line)
}

func main() {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	k := &kiosk{door: door}
	go k.run()
	for _, page := range []string{"a letter", "a map"} {
		c, err := net.Dial("tcp", door.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
		copied(c, page)
	}
	k.close()
}
