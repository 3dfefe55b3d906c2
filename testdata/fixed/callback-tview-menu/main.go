// Command canteen takes an order from a menu in a terminal window.
package main

import (
	"log"
	"time"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

type canteen struct {
	app    *tview.Application
	menu   *tview.List
	status *tview.TextView
	orders []string
}

// tell shows a message.
func (c *canteen) tell(text string) { c.status.SetText(text) }

func (c *canteen) order(dish string) {
	c.orders = append(c.orders, dish)
	c.tell(dish + " is on its way")
}

// window puts all that is shown together.
func window(screen tcell.Screen) *canteen {
	c := &canteen{app: tview.NewApplication(), menu: tview.NewList(), status: tview.NewTextView()}
	for _, dish := range []string{"soup", "stew"} {
		c.menu.AddItem(dish, "", 0, func() {
			c.order(dish)
			c.app.Stop()
		})
	}
	pages := tview.NewPages().AddPage("menu", tview.NewFlex().AddItem(c.menu, 0, 1, true), true, true)
	c.app.SetScreen(screen).SetRoot(pages, true)
	return c
}

func main() {
	screen := tcell.NewSimulationScreen("UTF-8")
	if err := screen.Init(); err != nil {
		log.Fatal(err)
	}
	c := window(screen)
	time.AfterFunc(100*time.Millisecond, func() { screen.InjectKey(tcell.KeyEnter, 0, tcell.ModNone) })
	if err := c.app.Run(); err != nil {
		log.Fatal(err)
	}
	log.Print(len(c.orders), " orders")
}
