// Command odometer counts on a screen that another function of it shows.
package main

import (
	"log"
	"strconv"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

var (
	app  = tview.NewApplication()
	text = tview.NewTextView()
)

func count() {
	for i := range 3 {
		app.QueueUpdateDraw(func() { text.SetText(strconv.Itoa(i)) })
	}
	app.Stop()
}

func show() error {
	return app.SetScreen(tcell.NewSimulationScreen("UTF-8")).SetRoot(text, true).Run()
}

func main() {
	go count()
	if err := show(); err != nil {
		log.Fatal(err)
	}
	log.Print(text.GetText(true))
}
