package run // import "github.com/oklog/run"

// Add only registers an actor: Run starts execute in its own goroutine, and
// calls interrupt when the first actor has returned. Source: group.go, v1.2.0.
//
//connlint:go execute
//connlint:after interrupt of g
func (g *Group) Add(execute func() error, interrupt func(error))

// Run starts all actors and waits until the first one returns, the others are
// interrupted and all have returned. With no actor it returns nil at once.
// Source: group.go, v1.2.0.
//
//connlint:wait g until an actor returns and all others are interrupted
func (g *Group) Run() (err error)
