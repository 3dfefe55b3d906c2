// Command desks starts its desks from lists, before anybody asks one of them.
package main

import (
	"fmt"
	"log"
)

type starter interface{ Start() }

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

func (d *desk) Start() { go d.serve() }

func (d *desk) ask(what string) string {
	answer := make(chan string)
	d.calls <- func() { answer <- d.name + " says " + what }
	return <-answer
}

func startAll(ss ...starter) {
	for _, s := range ss {
		s.Start()
	}
}

type entry struct {
	title string
	d     *desk
}

type office struct{ rooms []entry }

func (o *office) open() {
	for _, r := range o.rooms {
		log.Print("opening ", r.title)
		r.d.Start()
	}
}

func main() {
	front, back := newDesk("front"), newDesk("back")
	list := []starter{front, back}
	for _, s := range list {
		s.Start()
	}
	fmt.Println(back.ask("hello"), front.ask("hello"))

	left, right := newDesk("left"), newDesk("right")
	startAll(left, right)
	fmt.Println(right.ask("hello"), left.ask("hello"))

	up, down := newDesk("up"), newDesk("down")
	o := &office{[]entry{{"attic", up}, {"cellar", down}}}
	o.open()
	fmt.Println(down.ask("hello"), up.ask("hello"))

	pair := [...]*desk{newDesk("one"), newDesk("two")}
	for _, d := range pair {
		d.Start()
	}
	fmt.Println(pair[0].ask("hello"), pair[1].ask("hello"))
}
