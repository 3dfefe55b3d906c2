// Command queue shows who is next in a terminal window.
package main

import (
	"log"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

type queue struct {
	*tview.Application
	waiting []string
	line    *tview.TextView
}

// next is who comes next, "" if nobody waits.
func (q *queue) next() (name string) {
	q.QueueUpdate(func() {
		if len(q.waiting) > 0 {
			name = q.waiting[0]
		}
	})
	return name
}

// call takes the first one off, and tells who is next then.
func (q *queue) call() string {
	then := ""
	q.QueueUpdate(func() {
		q.line.SetText(q.waiting[0] + ", please")
		q.waiting = q.waiting[1:]
	})
	then = q.next()
	return then
}

func main() {
	line := tview.NewTextView()
	app := tview.NewApplication().SetScreen(tcell.NewSimulationScreen("UTF-8")).SetRoot(line, true)
	q := &queue{app, []string{"ann", "bob"}, line}
	go func() {
		defer app.Stop()
		if then := q.call(); then != "bob" {
			log.Fatal(then)
		}
	}()
	if err := q.Run(); err != nil {
		log.Fatal(err)
	}
}
