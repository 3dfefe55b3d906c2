// A scoreboard in a terminal window. At the final whistle it shows the result, and the
// referee says how the game ended.
package main

import (
	"fmt"
	"log"

	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

type scoreboard struct {
	app   *tview.Application
	board *tview.TextView
	over  chan error
}

func open(screen tcell.Screen) *scoreboard {
	s := &scoreboard{
		app:   tview.NewApplication().SetScreen(screen),
		board: tview.NewTextView(),
		over:  make(chan error, 1),
	}
	s.app.SetRoot(s.board, true)
	go func() { s.over <- s.app.Run() }()
	return s
}

func (s *scoreboard) goal(home, away int) {
	s.app.QueueUpdateDraw(func() { s.board.SetText(fmt.Sprintf("%d : %d", home, away)) })
}

func (s *scoreboard) whistle(home, away int) error {
	// The last word on the board.
	s.app.QueueUpdate(func() {
		s.board.SetText(fmt.Sprintf("%d : %d, all over", home, away))
	})
	s.app.Stop()
	return <-s.over
}

func main() {
	screen := tcell.NewSimulationScreen("UTF-8")
	if err := screen.Init(); err != nil {
		log.Fatal(err)
	}
	s := open(screen)
	s.goal(0, 0)
	s.goal(1, 0)
	if err := s.whistle(2, 0); err != nil {
		log.Fatal(err)
	}
	fmt.Println(s.board.GetText(true))
}
