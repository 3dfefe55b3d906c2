// Command echo tests both directions of a line with the same code: what is heard has been
// said before.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"os"
	"sync"
)

// line is a line with two ends.
type line struct{ ends [2]net.Conn }

func newLine() (*line, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	defer ln.Close()
	var l line
	if l.ends[0], err = net.Dial("tcp", ln.Addr().String()); err != nil {
		return nil, err
	}
	l.ends[1], err = ln.Accept()
	return &l, err
}

func main() {
	l, err := newLine()
	if err != nil {
		log.Fatal(err)
	}
	mouth, ears := l.ends[0], l.ends[1]
	if len(os.Args) > 5 {
		mouth, ears = l.ends[1], l.ends[0]
	}
	if _, err := fmt.Fprintln(mouth, "hello"); err != nil {
		log.Print(err)
	}
	var wg sync.WaitGroup
	wg.Add(1)
	func() {
		defer wg.Done()
		heard, err := bufio.NewReader(ears).ReadString('\n')
		if err != nil {
			log.Print(err)
		}
		log.Print("heard ", heard)
	}()
	if _, err := fmt.Fprintln(mouth, "goodbye"); err != nil {
		log.Print(err)
	}
	wg.Wait()
}
