// Command setup shows a licence, then a greeting: the user leaves each screen when
// there is nothing more to read.
package main

import (
	"log"
	"time"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

// terminal is a screen at which somebody sits.
func terminal() tcell.Screen {
	screen := tcell.NewSimulationScreen("UTF-8")
	go func() {
		time.Sleep(50 * time.Millisecond)
		screen.InjectKey(tcell.KeyCtrlC, 0, tcell.ModNone)
	}()
	return screen
}

func main() {
	licence := tview.NewApplication().SetScreen(terminal())
	licence.SetRoot(tview.NewTextView().SetText("Do what you want."), true)
	if err := licence.Run(); err != nil {
		log.Fatal(err)
	}

	greeting := tview.NewApplication().SetScreen(terminal())
	greeting.SetRoot(tview.NewTextView().SetText("Good morning!"), true)
	if err := greeting.Run(); err != nil {
		log.Fatal(err)
	}
}
