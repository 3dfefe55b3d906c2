// Clients that listen first, of servers that close when they have read: somebody
// else writes, or the server closes although it has got nothing.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"time"
)

// Another goroutine writes what the server waits for.
func writtenBeside() {
	a, b := net.Pipe()
	go func() {
		line, err := bufio.NewReader(b).ReadString('\n')
		if err == nil {
			fmt.Fprint(b, line)
		}
		b.Close()
	}()
	go fmt.Fprintln(a, "one")
	io.Copy(io.Discard, a)
	fmt.Fprintln(a, "two")
}

// The server does not wait for ever.
func impatient() {
	a, b := net.Pipe()
	go func() {
		b.SetReadDeadline(time.Now().Add(50 * time.Millisecond))
		bufio.NewReader(b).ReadString('\n')
		b.Close()
	}()
	io.Copy(io.Discard, a)
	fmt.Fprintln(a, "too late")
}

// The server reads only sometimes.
func choosy(read bool) {
	a, b := net.Pipe()
	go func() {
		defer b.Close()
		if read {
			bufio.NewReader(b).ReadString('\n')
		}
	}()
	io.Copy(io.Discard, a)
	fmt.Fprintln(a, "anybody there?")
}

// The request was written before.
func asked() {
	a, b := net.Pipe()
	go func() {
		defer b.Close()
		line, err := bufio.NewReader(b).ReadString('\n')
		if err == nil {
			fmt.Fprint(b, line)
		}
	}()
	fmt.Fprintln(a, "request")
	io.Copy(io.Discard, a)
	fmt.Fprintln(a, "thanks")
}

func main() {
	writtenBeside()
	impatient()
	choosy(false)
	asked()
}
