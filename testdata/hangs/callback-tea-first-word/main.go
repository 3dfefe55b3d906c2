// A lamp that is lit by its first message.
package main

import (
	"fmt"
	"log"
	"os"

	tea "github.com/charmbracelet/bubbletea"
)

type light struct{ on bool }

type lamp struct {
	say func(tea.Msg)
	lit bool
}

func (l *lamp) Init() tea.Cmd {
	l.say(light{true}) // want "say waits for the goroutine that drives its connection, but runs on that goroutine, in the handler registered with NewProgram on line \\d+; it can never return .run it in a goroutine of its own"
	return nil
}

func (l *lamp) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if m, ok := msg.(light); ok {
		l.lit = m.on
		return l, tea.Quit
	}
	return l, nil
}

func (l *lamp) View() string { return fmt.Sprint(l.lit) }

func main() {
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		log.Fatal(err)
	}
	l := &lamp{}
	p := tea.NewProgram(l, tea.WithInput(nil), tea.WithOutput(null), tea.WithoutSignalHandler())
	l.say = p.Send
	if _, err := p.Run(); err != nil {
		log.Fatal(err)
	}
	log.Print("lit: ", l.lit)
	null.Close()
}
