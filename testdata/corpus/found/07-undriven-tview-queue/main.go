package main

import (
	"log"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

type window struct {
	app   *tview.Application
	pages *tview.Pages
}

func (w *window) ask() {
	w.app.QueueUpdateDraw(func() { w.pages.SwitchToPage("restart") }) // want "QueueUpdateDraw blocks this goroutine until another one drives w.app, and none does"
}

func (w *window) run(stale bool) error {
	if stale {
		w.ask()
	}
	return w.app.SetRoot(w.pages, true).Run()
}

func main() {
	w := &window{tview.NewApplication().SetScreen(tcell.NewSimulationScreen("UTF-8")), tview.NewPages()}
	if err := w.run(true); err != nil {
		log.Fatal(err)
	}
}
