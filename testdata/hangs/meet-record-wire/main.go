// Command notes passes records over a link in memory, to see them as they are.
package main

import (
	"log"

	"github.com/creachadair/jrpc2/channel"
)

type desk struct {
	in, out channel.Channel
}

func newDesk() desk {
	a, b := channel.Direct()
	return desk{in: a, out: b}
}

func (d desk) write(note string) error { return d.in.Send([]byte(note)) }

func (d desk) read() (string, error) {
	b, err := d.out.Recv()
	return string(b), err
}

func (d desk) pass(note string) (string, error) {
	if err := d.write(note); err != nil { // want "write blocks this goroutine until somebody receives"
		return "", err
	}
	got, err := d.read()
	if err != nil {
		return "", err
	}
	return "read: " + got, nil
}

func main() {
	d := newDesk()
	for _, n := range []string{"lunch", "dinner"} {
		got, err := d.pass(n)
		if err != nil {
			log.Fatal(err)
		}
		log.Print(got)
	}
}
