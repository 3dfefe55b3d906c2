// Command desk asks a help desk over a line, whose frames are passed on by a loop.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
	"strings"
)

var errOver = errors.New("the desk is closed")

// desk is a caller's end of the line.
type desk struct {
	line   net.Conn
	frames chan string
	ask    chan string
	answer chan string
	done   chan struct{} // closed when the loop is over
}

// call greets the desk and hands out the caller's end.
func call(line net.Conn) (*desk, error) {
	d := &desk{line: line, frames: make(chan string), ask: make(chan string), answer: make(chan string), done: make(chan struct{})}
	go d.read()
	if err := d.begin(); err != nil {
		return nil, err
	}
	return d, nil
}

// read takes the frames from the line.
func (d *desk) read() {
	lines := bufio.NewScanner(d.line)
	for lines.Scan() {
		select {
		case d.frames <- lines.Text():
		case <-d.done:
			return
		}
	}
}

// begin says hello, and starts the loop when the desk has answered.
func (d *desk) begin() error {
	if _, err := fmt.Fprintln(d.line, "hello"); err != nil {
		return err
	}
	if f := <-d.frames; f != "welcome" {
		return fmt.Errorf("the desk says %q", f)
	}
	go d.pass()
	return nil
}

// pass passes questions and answers on until the desk says goodbye.
func (d *desk) pass() {
	defer close(d.done)
	for {
		select {
		case q := <-d.ask:
			fmt.Fprintln(d.line, q)
		case f := <-d.frames:
			if strings.HasPrefix(f, "goodbye") {
				return
			}
			d.answer <- f
		}
	}
}

// Ask asks the desk, if it is open.
func (d *desk) Ask(q string) (string, error) {
	select {
	case d.ask <- q:
	case <-d.done:
		return "", errOver
	}
	select {
	case a := <-d.answer:
		return a, nil
	case <-d.done:
		return "", errOver
	}
}

func main() {
	near, far := net.Pipe()
	go func() {
		in := bufio.NewScanner(far)
		for in.Scan() {
			if in.Text() == "hello" {
				fmt.Fprintln(far, "welcome")
			} else {
				fmt.Fprintln(far, "have you tried to switch it off and on?")
			}
		}
	}()
	d, err := call(near)
	if err != nil {
		log.Fatal(err)
	}
	a, err := d.Ask("it does not print")
	if err != nil {
		log.Fatal(err)
	}
	log.Print(a)
}
