// Command copier shows what it has copied on a screen, and says above it what it did.
package main

import (
	"fmt"
	"io"
	"log"

	tea "github.com/charmbracelet/bubbletea"
)

type copied int

type counter struct{ n int }

func (c counter) Init() tea.Cmd { return nil }

func (c counter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if n, ok := msg.(copied); ok {
		c.n += int(n)
	}
	return c, nil
}

func (c counter) View() string { return fmt.Sprintf("%d bytes", c.n) }

// screen is a program on a terminal that runs beside its owner.
type screen struct {
	*tea.Program
	left chan struct{}
}

func show() *screen {
	s := &screen{tea.NewProgram(counter{}, tea.WithInput(nil), tea.WithOutput(io.Discard)), make(chan struct{})}
	go func() {
		defer close(s.left)
		if _, err := s.Run(); err != nil {
			log.Print(err)
		}
	}()
	return s
}

// leave takes the screen down.
func (s *screen) leave() {
	s.Quit()
	<-s.left
}

func main() {
	s := show()
	sum := 0
	for _, n := range []int{4096, 512} {
		s.Send(copied(n))
		sum += n
	}
	s.Printf("%d bytes in all", sum)
	s.leave()
	log.Print("copied")
}
