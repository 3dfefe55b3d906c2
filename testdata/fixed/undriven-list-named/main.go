// Command desks announces its desks and asks one of them, which nobody has started.
package main

import (
	"fmt"
	"log"
)

type desk struct {
	name  string
	calls chan func()
}

func newDesk(name string) *desk { return &desk{name, make(chan func())} }

func (d *desk) serve() {
	for f := range d.calls {
		f()
	}
}

func (d *desk) ask(what string) string {
	answer := make(chan string)
	d.calls <- func() { answer <- d.name + " says " + what }
	return <-answer
}

func main() {
	front, back := newDesk("front"), newDesk("back")
	for _, d := range []*desk{front, back} {
		log.Print("open: ", d.name)
	}
	go front.serve()
	go back.serve()
	fmt.Println(front.ask("hello"))
	fmt.Println(back.ask("hello"))
}
