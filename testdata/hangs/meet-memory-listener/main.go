// Command duet plays two voices over a listener in memory.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"

	"google.golang.org/grpc/test/bufconn"
)

type duet struct{ treble, bass net.Conn }

func tune(hall *bufconn.Listener) (*duet, error) {
	treble, err := hall.Dial() // want "Dial blocks this goroutine until"
	if err != nil {
		return nil, err
	}
	bass, err := hall.Accept()
	if err != nil {
		return nil, err
	}
	return &duet{treble, bass}, nil
}

func main() {
	hall := bufconn.Listen(1 << 10)
	defer hall.Close()
	d, err := tune(hall)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(d.treble, "a e c# a")
	line, err := bufio.NewReader(d.bass).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%q", line)
}
