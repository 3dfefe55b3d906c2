// Command telegraph has a messenger take over what the clerk cannot key any more.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		wire, err := l.Accept()
		if err != nil {
			return
		}
		bufio.NewReader(wire).ReadString('\n')
		wire.(*net.TCPConn).SetLinger(0)
		wire.Close()
	}()
	wire, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	forms := make(chan string)
	go func() {
		for range 10000 {
			forms <- "arriving tomorrow"
		}
		close(forms)
	}()
	for form := range forms {
		if _, err := fmt.Fprintln(wire, form); err != nil {
			break
		}
	}
	carried := make(chan int)
	go func() {
		n := 0
		for range forms {
			n++
		}
		carried <- n
	}()
	log.Print("the messenger carries ", <-carried > 0)
}
