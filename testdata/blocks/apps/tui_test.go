//lint:file-ignore SA1019 what is deprecated blocks as well

package apps

import (
	"io"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"

	"connlint.test/blocks/blocktest"
)

func TestBubbletea(t *testing.T) {
	for op, run := range map[string]func(p *tea.Program) error{
		"(*github.com/charmbracelet/bubbletea.Program).Start": (*tea.Program).Start,
		"(*github.com/charmbracelet/bubbletea.Program).StartReturningModel": func(p *tea.Program) error {
			_, err := p.StartReturningModel()
			return err
		},
		"(*github.com/charmbracelet/bubbletea.Program).Run": runTea,
	} {
		p, _ := newTea(nil)
		blocktest.Until(t, op, func() error { return run(p) }, "p.Quit", p.Quit)

		p2, _ := newTea(nil)
		blocktest.Until(t, op, func() error { return run(p2) }, "p.Kill", p2.Kill)

		keyboard, keys := io.Pipe()
		p3, _ := newTea(keyboard)
		blocktest.Until(t, op, func() error { return run(p3) }, "the user quits", func() { keys.Write([]byte("q")) })
	}

	p, running := newTea(nil)
	go p.Run()
	<-running
	blocktest.Until(t, "(*github.com/charmbracelet/bubbletea.Program).Wait", p.Wait, "p.Quit, which ends p.Run", p.Quit)
}

func runTea(p *tea.Program) error {
	_, err := p.Run()
	return err
}

// newTea returns a program without a screen, and a channel that is closed when it runs.
func newTea(keyboard io.Reader) (p *tea.Program, running chan struct{}) {
	running = make(chan struct{})
	return tea.NewProgram(quitter{running}, tea.WithInput(keyboard), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithoutSignalHandler()), running
}

// A quitter ends its program at any key.
type quitter struct{ running chan struct{} }

func (q quitter) Init() tea.Cmd {
	close(q.running)
	return nil
}

func (q quitter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyMsg); ok {
		return q, tea.Quit
	}
	return q, nil
}

func (quitter) View() string { return "" }

func TestTview(t *testing.T) {
	const op = "(*github.com/rivo/tview.Application).Run"

	app := tview.NewApplication().SetScreen(tcell.NewSimulationScreen("UTF-8"))
	blocktest.Until(t, op, app.Run, "a.Stop", func() { app.QueueUpdate(app.Stop) }) // which is lost before Run

	screen := tcell.NewSimulationScreen("UTF-8")
	app2 := tview.NewApplication().SetScreen(screen)
	blocktest.Until(t, op, app2.Run, "the user presses Ctrl-C", func() { screen.InjectKey(tcell.KeyCtrlC, 0, tcell.ModNone) })
}
