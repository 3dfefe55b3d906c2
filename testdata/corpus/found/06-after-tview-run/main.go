package main

import (
	"log"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

func main() {
	app := tview.NewApplication().SetScreen(tcell.NewSimulationScreen("UTF-8"))
	app.SetRoot(tview.NewList(), true)
	go app.QueueUpdate(app.Stop) // the session is over
	if err := app.Run(); err != nil {
		log.Fatal(err)
	}
	app.QueueUpdate(func() {}) // want "QueueUpdate blocks this goroutine until the loop of app has taken it"
	log.Print("resources released")
}
