// An oracle whose methods are called on copies of it: the channel in them is the same.
package main

import (
	"log"
	"strings"
)

type oracle struct {
	questions chan question
	rooms     int
}

type question struct {
	text   string
	answer chan string
}

func awake() *oracle {
	o := &oracle{questions: make(chan question)}
	go o.think()
	return o
}

func (o *oracle) think() {
	for q := range o.questions {
		q.answer <- strings.ToUpper(q.text)
	}
}

func (o oracle) ask(text string) string {
	answer := make(chan string)
	o.questions <- question{text, answer}
	return <-answer
}

func askTwice(o oracle, text string) string { return o.ask(o.ask(text)) }

func askACopy(o *oracle, text string) string {
	same := *o
	same.rooms++
	answer := make(chan string)
	same.questions <- question{text, answer}
	return <-answer
}

// scale counts by value alone.
type scale struct{ weights chan int }

func newScale() scale {
	s := scale{make(chan int)}
	go s.weigh()
	return s
}

func (s scale) weigh() {
	sum := 0
	for w := range s.weights {
		sum += w
		log.Print(sum)
	}
}

func (s scale) put(w int) { s.weights <- w }

func main() {
	o := awake()
	log.Print(o.ask("when"), askTwice(*o, "who"), askACopy(o, "why"))
	s := newScale()
	s.put(2)
	s.put(3)
}
