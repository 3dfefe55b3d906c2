// Command lock lets boats through from one level to the other.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"sync"
)

// join carries what either of the two says to the other one, until both have said it all.
func join(low, high io.ReadWriteCloser) {
	var both sync.WaitGroup
	both.Add(2)
	go carry(&both, low, high)
	go carry(&both, high, low)
	both.Wait()
	low.Close()
	high.Close()
}

func carry(both *sync.WaitGroup, to io.Writer, from io.Reader) {
	defer both.Done()
	if _, err := io.Copy(to, from); err != nil {
		log.Print(err)
	}
}

func keep(gate net.Listener, upper string) error {
	for {
		boat, err := gate.Accept()
		if err != nil {
			return err
		}
		basin, err := net.Dial("tcp", upper)
		if err != nil {
			boat.Close()
			continue
		}
		join(boat, basin) // want "join blocks this goroutine until the two are done with each other, in Wait at main.go:19; the gate.Accept on line \\d+ can never run"
	}
}

func answer(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			for words := bufio.NewScanner(c); words.Scan(); {
				fmt.Fprintf(c, "%s, ahoy\n", words.Text())
			}
		}()
	}
}

func pass(gate net.Addr, name string) (net.Conn, error) {
	c, err := net.Dial(gate.Network(), gate.String())
	if err != nil {
		return nil, err
	}
	fmt.Fprintln(c, name)
	said, err := bufio.NewReader(c).ReadString('\n')
	fmt.Print(said)
	return c, err
}

func main() {
	upper, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go answer(upper)
	gate, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go keep(gate, upper.Addr().String())
	for _, name := range []string{"Marie", "Else"} {
		boat, err := pass(gate.Addr(), name)
		if err != nil {
			log.Fatal(err)
		}
		defer boat.Close()
	}
}
