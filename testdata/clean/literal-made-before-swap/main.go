// Command porter shows visitors in by the side door until the front door is open.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	front := listen()
	door := front
	admit := func() {
		for {
			c, err := door.Accept()
			if err != nil {
				return
			}
			fmt.Fprintln(c, "this way")
			c.Close()
		}
	}
	door = listen() // the literal finds the side door in the variable when it runs
	time.AfterFunc(50*time.Millisecond, func() { door.Close() })
	admit()

	go func() {
		c, err := front.Accept()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(c, "welcome")
		c.Close()
	}()
	c, err := net.Dial("tcp", front.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(line)
}
