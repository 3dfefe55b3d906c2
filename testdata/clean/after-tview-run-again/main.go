// Command pager leaves its window for a moment, comes back, and draws from outside.
package main

import (
	"log"
	"time"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

func window(app *tview.Application) {
	app.SetScreen(tcell.NewSimulationScreen("UTF-8"))
	if err := app.Run(); err != nil {
		log.Fatal(err)
	}
}

func main() {
	app := tview.NewApplication().SetRoot(tview.NewTextView(), true)
	stop := func() {
		time.Sleep(20 * time.Millisecond)
		app.Stop()
	}
	go stop()
	window(app)

	done := make(chan struct{})
	go func() {
		defer close(done)
		window(app)
	}()
	time.Sleep(50 * time.Millisecond)
	app.QueueUpdate(func() { log.Print("back again") })
	app.Stop()
	<-done
}
