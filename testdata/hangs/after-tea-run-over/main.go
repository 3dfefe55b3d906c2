// Command sweep shows a progress line, and prints above it what it has found.
package main

import (
	"io"
	"log"
	"os"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

type model struct{ seen int }

type found struct{}

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(found); ok {
		m.seen++
	}
	return m, nil
}

func (m model) View() string { return "sweeping" }

func main() {
	in, _ := io.Pipe()
	p := tea.NewProgram(model{}, tea.WithInput(in), tea.WithOutput(os.Stderr))
	go func() {
		for range 3 {
			p.Send(found{})
			time.Sleep(time.Millisecond)
		}
		p.Quit()
	}()
	if _, err := p.Run(); err != nil {
		log.Fatal(err)
	}
	p.Println("all is swept") // want "Println blocks this goroutine until the loop of p has taken it; that is over when p.Run on line 38 has come back"
}
