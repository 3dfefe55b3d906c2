package main

import (
	"log"
	"time"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

type installer struct {
	app   *tview.Application
	pages *tview.Pages
}

// ask shows the question whether to leave.
func (i *installer) ask() {
	i.pages.AddPage("leave", tview.NewModal().SetText("Leave?").AddButtons([]string{"yes", "no"}), true, true)
}

func (i *installer) keys(event *tcell.EventKey) *tcell.EventKey {
	if event.Key() == tcell.KeyCtrlC {
		i.app.QueueUpdateDraw(func() { i.ask() }) // want "QueueUpdateDraw waits for the goroutine that drives i.app, but runs on that goroutine, in the handler registered with SetInputCapture on line 39; it can never return"
		return nil
	}
	return event
}

func main() {
	screen := tcell.NewSimulationScreen("UTF-8")
	if err := screen.Init(); err != nil {
		log.Fatal(err)
	}
	i := &installer{
		app:   tview.NewApplication().SetScreen(screen),
		pages: tview.NewPages().AddPage("first", tview.NewBox(), true, true),
	}
	i.app.SetRoot(i.pages, true)
	i.app.SetInputCapture(i.keys)
	time.AfterFunc(100*time.Millisecond, func() { screen.InjectKey(tcell.KeyCtrlC, 0, tcell.ModNone) })
	time.AfterFunc(time.Second, i.app.Stop)
	if err := i.app.Run(); err != nil {
		log.Fatal(err)
	}
}
