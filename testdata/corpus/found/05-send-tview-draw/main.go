package main

import (
	"log"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

func main() {
	box := tview.NewBox().SetTitle("before")
	app := tview.NewApplication().SetScreen(tcell.NewSimulationScreen("UTF-8"))
	if err := app.SetRoot(box, true).Run(); err != nil { // want "Run blocks this goroutine until .* the app.Draw on line 17 can never take effect"
		log.Fatal(err)
	}
	box.SetTitle("after")
	app.Draw()
}
