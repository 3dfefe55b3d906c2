// Command relay hands two runners the ends of a link, whoever comes first.
package main

import (
	"fmt"
	"io"
	"log"
	"net"

	"google.golang.org/grpc/test/bufconn"
)

func runner(track *bufconn.Listener) <-chan net.Conn {
	start := make(chan net.Conn)
	go func() {
		defer close(start)
		c, err := track.Accept()
		if err != nil {
			log.Print(err)
			return
		}
		start <- c
	}()
	return start
}

func main() {
	track := bufconn.Listen(64)
	first := runner(track)
	c, err := track.Dial()
	if err != nil {
		log.Fatal(err)
	}
	second := <-first
	fmt.Fprint(c, "baton")
	c.Close()
	got, err := io.ReadAll(second)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", got)
}
