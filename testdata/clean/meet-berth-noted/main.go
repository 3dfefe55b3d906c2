// Command ferry notes down a berth, and goes there.
package main

import (
	"fmt"
	"log"
	"net"
)

// quay tells where it is, or what trouble there was.
func quay(berth chan<- string, trouble chan<- error) net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		trouble <- err
		return nil
	}
	berth <- ln.Addr().String()
	return ln
}

func main() {
	berth, trouble := make(chan string, 1), make(chan error, 1)
	ln := quay(berth, trouble)
	var where string
	select {
	case err := <-trouble:
		log.Fatal(err)
	case where = <-berth:
	}
	defer ln.Close()
	conn, err := net.Dial("tcp", where)
	if err != nil {
		log.Fatal(err)
	}
	conn.Close()
	fmt.Println("there and back")
}
