// Command echo tests both directions of a line with the same code.
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

func newLine() *line {
	var l line
	l.ends[0], l.ends[1] = net.Pipe()
	return &l
}

func main() {
	l := newLine()
	mouth, ears := l.ends[0], l.ends[1]
	if len(os.Args) > 5 {
		mouth, ears = l.ends[1], l.ends[0]
	}
	var wg sync.WaitGroup
	wg.Add(1)
	func() {
		defer wg.Done()
		heard, err := bufio.NewReader(ears).ReadString('\n') // want "ReadString blocks this goroutine until something comes from its connection; the fmt.Fprintln"
		if err != nil {
			log.Print(err)
		}
		log.Print("heard ", heard)
	}()
	if _, err := fmt.Fprintln(mouth, "hello"); err != nil {
		log.Print(err)
	}
	wg.Wait()
}
