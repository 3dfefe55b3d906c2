// A notepad that keeps a journal of what reaches it.
package main

import (
	"fmt"
	"io"
	"log"

	tea "github.com/charmbracelet/bubbletea"
)

type notepad struct{ lines int }

func (n notepad) Init() tea.Cmd { return func() tea.Msg { return "first line" } }

func (n notepad) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg.(type) {
	case string:
		n.lines++
		return n, tea.Quit
	}
	return n, nil
}

func (n notepad) View() string { return fmt.Sprint(n.lines) }

type journal struct {
	out *tea.Program
}

// pass notes down what the notepad is about to get.
func (j *journal) pass(_ tea.Model, msg tea.Msg) tea.Msg {
	if text, ok := msg.(string); ok {
		j.out.Send(len(text))
	}
	return msg
}

func main() {
	j := new(journal)
	j.out = tea.NewProgram(notepad{}, tea.WithInput(nil), tea.WithOutput(io.Discard))
	go j.out.Run()
	pad := tea.NewProgram(notepad{}, tea.WithInput(nil), tea.WithOutput(io.Discard),
		tea.WithFilter(j.pass))
	m, err := pad.Run()
	if err != nil {
		log.Fatal(err)
	}
	log.Print(m.(notepad).lines)
}
