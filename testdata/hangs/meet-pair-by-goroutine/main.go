// Command pair makes two connected ends over TCP and lets them talk.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// pair accepts in a goroutine of its own, beside the dial.
func pair() (near, far net.Conn, err error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	defer ln.Close()
	accepted := make(chan struct{})
	go func() {
		defer close(accepted)
		far, _ = ln.Accept()
	}()
	near, err = net.Dial("tcp", ln.Addr().String())
	if err != nil {
		return nil, nil, err
	}
	<-accepted
	return near, far, nil
}

func main() {
	near, far, err := pair()
	if err != nil {
		log.Fatal(err)
	}
	line, err := bufio.NewReader(far).ReadString('\n') // want "ReadString blocks this goroutine until something comes from bufio.NewReader.far.; the fmt.Fprintln on line 41"
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(line)
	fmt.Fprintln(near, "hello")
}
