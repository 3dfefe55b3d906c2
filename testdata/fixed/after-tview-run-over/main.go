// Command tally counts in a terminal window for a moment and shows the sum.
package main

import (
	"fmt"
	"log"
	"time"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

type window struct {
	app  *tview.Application
	text *tview.TextView
}

func (w *window) show(n int) {
	w.app.QueueUpdateDraw(func() { w.text.SetText(fmt.Sprint(n)) })
}

func (w *window) count(upTo int) {
	for n := range upTo {
		w.show(n)
		time.Sleep(time.Millisecond)
	}
	w.show(upTo)
	w.app.Stop()
}

func main() {
	text := tview.NewTextView()
	app := tview.NewApplication().SetScreen(tcell.NewSimulationScreen("UTF-8")).SetRoot(text, true)
	w := &window{app, text}
	go w.count(20)
	if err := app.Run(); err != nil {
		log.Fatal(err)
	}
	log.Print("counted")
}
