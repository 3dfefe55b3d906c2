// Command clerks asks one clerk in a literal that is called in place, rests, and then asks
// another one who has nothing to do with the first.
package main

import (
	"fmt"
	"time"
)

type question struct {
	text  string
	reply chan string
}

type clerk struct {
	in   chan question
	gone chan struct{}
}

func newClerk(name string) *clerk {
	c := &clerk{make(chan question), make(chan struct{})}
	go c.work(name)
	return c
}

func (c *clerk) work(name string) {
	for q := range c.in {
		q.reply <- name + ": " + q.text
	}
	close(c.gone)
}

func (c *clerk) ask(text string) string {
	q := question{text, make(chan string)}
	select {
	case c.in <- q:
		return <-q.reply
	case <-c.gone:
		return ""
	}
}

func main() {
	ann, bob := newClerk("ann"), newClerk("bob")
	asked := make(chan struct{})
	func() {
		defer close(asked)
		fmt.Println(ann.ask("stamps?"))
	}()
	time.Sleep(time.Millisecond)
	fmt.Println(bob.ask("parcels?"))
	<-asked
}
