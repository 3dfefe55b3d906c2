package tea // import "charm.land/bubbletea/v2"

import (
	"time"
)

// Program takes messages while Run runs: its channel of messages holds none.
// Source: tea.go, v2.0.10.
//
//connlint:connection attended
type Program struct{}

// NewProgram starts nothing. Run calls the Init, Update and View of the model
// between two messages. Source: tea.go, v2.0.10.
//
//connlint:open p
//connlint:callback model of p
func NewProgram(model Model, opts ...ProgramOption) (p *Program)

// Run runs the event loop until the program ends. Source: tea.go, v2.0.10.
//
//connlint:drive p until {p}.Quit or {p}.Kill is called or the user quits
func (p *Program) Run() (m Model, err error)

// Send waits until the loop takes the message: "If the program hasn't started
// yet this will be a blocking operation." In Update it waits for itself; after
// the end it does nothing. The message may be the one that ends the loop. Source: tea.go, v2.0.10.
//
//connlint:send p never be sent
//connlint:await p
//connlint:stop p
//connlint:needs p by {p}.Run
func (p *Program) Send(msg Msg)

// Quit sends a message as Send does. Its comment says that it does nothing
// before Run; it blocks then. Source: tea.go, v2.0.10.
//
//connlint:send p never be sent
//connlint:await p
//connlint:stop p
//connlint:needs p by {p}.Run
func (p *Program) Quit()

// Kill ends the program without a message. Source: tea.go, v2.0.10.
//
//connlint:stop p
func (p *Program) Kill()

// Wait waits for the end of Run. Before Run it waits for ever, on a nil
// channel. Source: tea.go, v2.0.10.
//
//connlint:wait p until the program has ended
//connlint:needs p
func (p *Program) Wait()

// Println waits until the loop takes the message, for ever before Run and after
// its end. Source: tea.go, v2.0.10.
//
//connlint:send p never be printed
//connlint:await p
//connlint:patient p
//connlint:needs p by {p}.Run
func (p *Program) Println(args ...any)

// Printf waits until the loop takes the message, for ever before Run and after
// its end. Source: tea.go, v2.0.10.
//
//connlint:send p never be printed
//connlint:await p
//connlint:patient p
//connlint:needs p by {p}.Run
func (p *Program) Printf(template string, args ...any)

// Batch runs its commands in goroutines of the program. Source: commands.go,
// v2.0.10.
//
//connlint:go cmds
func Batch(cmds ...Cmd) (cmd Cmd)

// Sequence runs its commands in a goroutine of the program. Source:
// commands.go, v2.0.10.
//
//connlint:go cmds
func Sequence(cmds ...Cmd) (cmd Cmd)

// Tick runs fn in a goroutine of the program. Source: commands.go, v2.0.10.
//
//connlint:go fn
func Tick(d time.Duration, fn func(time.Time) Msg) (cmd Cmd)

// Every runs fn in a goroutine of the program. Source: commands.go, v2.0.10.
//
//connlint:go fn
func Every(duration time.Duration, fn func(time.Time) Msg) (cmd Cmd)

// WithFilter registers a function that the loop runs for each message. Source:
// options.go, v2.0.10.
//
//connlint:callback filter of opt
func WithFilter(filter func(Model, Msg) Msg) (opt ProgramOption)
