// Command basket keeps a list in a terminal window.
package main

import (
	"log"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

type basket struct {
	app  *tview.Application
	list *tview.List
}

// size is how much is in the basket, seen by the goroutine of the window.
func (b *basket) size() int {
	var n int
	b.app.QueueUpdate(func() { n = b.list.GetItemCount() })
	return n
}

// add puts something in, and tells how much is in there then.
func (b *basket) add(what string) int {
	var size int
	b.app.QueueUpdateDraw(func() {
		b.list.AddItem(what, "", 0, nil)
	})
	b.app.QueueUpdate(func() {
		b.list.SetCurrentItem(-1)
		size = b.list.GetItemCount()
	})
	return size
}

func main() {
	list := tview.NewList()
	app := tview.NewApplication().SetScreen(tcell.NewSimulationScreen("UTF-8")).SetRoot(list, true)
	b := &basket{app, list}
	go func() {
		b.add("pear")
		if n := b.add("plum"); n != b.size() {
			log.Fatal(n)
		}
		app.Stop()
	}()
	if err := app.Run(); err != nil {
		log.Fatal(err)
	}
}
