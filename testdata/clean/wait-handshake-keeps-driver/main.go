// Command handshake waits for the other side's handshake, whose goroutine leaves
// another one behind that drives the connection.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"sync"
)

// welcome answers the first line and then lets a goroutine of its own read.
func welcome(conn net.Conn) error {
	if _, err := bufio.NewReader(conn).ReadString('\n'); err != nil {
		return err
	}
	go io.Copy(io.Discard, conn)
	_, err := fmt.Fprintln(conn, "220 ready")
	return err
}

func main() {
	far, near := net.Pipe()
	done := make(chan error, 1)
	go func() { done <- welcome(far) }()
	fmt.Fprintln(near, "HELO")
	if _, err := bufio.NewReader(near).ReadString('\n'); err != nil {
		log.Fatal(err)
	}
	if err := <-done; err != nil { // the handshake is over, the connection is not
		log.Fatal(err)
	}
	fmt.Fprintln(near, "DATA")

	// The same with a count.
	far, near = net.Pipe()
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		go io.Copy(io.Discard, far)
	}()
	wg.Wait()
	fmt.Fprintln(near, "DATA")
	near.Close()
}
