// Command audit takes the records of a line until the far end says goodbye, and hands out
// the audit when it is complete. Nothing goes on with it but what it has counted.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

// audit is what a line has brought.
type audit struct {
	line   net.Conn
	frames chan string
	count  map[string]int
	done   chan struct{} // closed when the audit is complete
}

func run(line net.Conn) (*audit, error) {
	a := &audit{line: line, frames: make(chan string), count: map[string]int{}, done: make(chan struct{})}
	go a.read()
	if err := a.begin(); err != nil {
		return nil, err
	}
	return a, nil
}

// read takes the frames from the line.
func (a *audit) read() {
	lines := bufio.NewScanner(a.line)
	for lines.Scan() {
		select {
		case a.frames <- lines.Text():
		case <-a.done:
			return
		}
	}
}

// begin says hello, and counts when the far end has answered.
func (a *audit) begin() error {
	if _, err := fmt.Fprintln(a.line, "hello"); err != nil {
		return err
	}
	if f := <-a.frames; f != "welcome" {
		return fmt.Errorf("the line says %q", f)
	}
	a.tally()
	return nil
}

// tally counts the records until the far end says goodbye.
func (a *audit) tally() {
	defer close(a.done)
	for f := range a.frames {
		if strings.HasPrefix(f, "goodbye") {
			return
		}
		a.count[f]++
	}
}

// Complete waits until the audit is complete.
func (a *audit) Complete() map[string]int {
	<-a.done
	return a.count
}

func main() {
	near, far := net.Pipe()
	go func() {
		in := bufio.NewScanner(far)
		for in.Scan() {
			fmt.Fprintln(far, "welcome")
			fmt.Fprintln(far, "paper")
			fmt.Fprintln(far, "paper")
			fmt.Fprintln(far, "goodbye")
		}
	}()
	a, err := run(near)
	if err != nil {
		log.Fatal(err)
	}
	log.Print(a.Complete())
}
