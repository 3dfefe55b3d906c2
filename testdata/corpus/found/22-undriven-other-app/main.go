package main

import (
	"log"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

var (
	app  = tview.NewApplication()
	text = tview.NewTextView()
)

func update() {
	app.QueueUpdateDraw(func() { text.SetText("0") }) // want "QueueUpdateDraw blocks this goroutine until another one drives app, and none does"
}

func main() {
	go update()
	screen := tcell.NewSimulationScreen("UTF-8")
	if err := tview.NewApplication().SetScreen(screen).SetRoot(text, true).Run(); err != nil {
		log.Fatal(err)
	}
}
