package explain

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/rule"
)

// events are the operations of a function, and of a handler those that wait for a
// driving goroutine, as of others those of them on which a finding stands.
func (l *look) events(fn *ssa.Function) []*effect.Event {
	evs := slices.Clip(l.unit.Events(fn))
	awaits := l.unit.Awaits(fn)
	for i := range l.Found {
		// What only the unit that registers the handler knows to be an await.
		if e := l.Found[i].Block; e.Op == lifecycle.Await && e.Instr.Parent() == fn && !slices.Contains(evs, e) && !slices.Contains(awaits, e) {
			evs = append(evs, e)
		}
	}
	if len(awaits) == 0 {
		return evs
	}
	all := len(rule.Registrations(l.Effects, fn)) > 0
	for _, e := range awaits {
		if all || l.stands(e) {
			evs = append(evs, e)
		}
	}
	return evs
}

// stands reports whether a finding stands on an event.
func (l *look) stands(e *effect.Event) bool {
	return slices.ContainsFunc(l.Found, func(f Found) bool { return f.Block == e || f.Outer == e })
}

// awaiting says why nothing is reported of a call that waits for the goroutine
// which drives a connection.
func (l *look) awaiting(h hit) {
	l.say(2, "comes back only when the goroutine that drives the connection has done its part")
	for _, r := range rule.Registrations(l.Effects, h.fn) {
		l.say(2, "silent, because it is not certain that the goroutine which runs this handler, registered on %s,", l.at(r.Instr.Pos()))
		l.say(3, "drives this very connection, or that nothing else ends the call")
		return
	}
}

// registers tells if a handler is registered on the line with which a finding is.
func (l *look) registers(f *Found) {
	l.say(1, "what is registered here is a handler with the finding on %s: %s", l.at(l.where(f.Block)), f.verdict())
}
