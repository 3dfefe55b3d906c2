package effect

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Outlet is a loop that sends to a connection what it takes from channels, until it is
// told to end or a send fails: the sending half of a session. It is no drive, since it
// may well end while others go on to use what it takes from, and the connection with it.
const Outlet lifecycle.Op = "outlet"

// outlet is the event that such a loop is: on the channels, bounded by the connections, too.
func (u *Unit) outlet(l *Loop, s *ssa.Select, on, bounds []handle.Handle, words []string) *Event {
	return &Event{Op: Outlet, On: on, Instr: s, Mode: spawn.Here, Must: true, Loop: l, BoundBy: bounds, Spec: Spec{Until: strings.Join(words, " or ")}}
}

// failsTo are the connections of which a send in a loop has failed where an exit of the
// loop is taken.
func (u *Unit) failsTo(l *Loop, x Exit) []handle.Handle {
	for _, op := range l.ops {
		if op.Op == lifecycle.Send && op.Mode == spawn.Here && u.failed(l, x, op) && !slices.ContainsFunc(op.On, func(h handle.Handle) bool { return !u.Res.IsConnection(h) }) {
			return op.On
		}
	}
	return nil
}

// Cut reports whether something else ends an outlet of a function than the end of the
// connections that it sends to: than goroutines of the session, which take from these.
func (u *Unit) Cut(evs []*Event, outlet *Event) bool {
	d := *outlet
	d.Op = lifecycle.Drive
	takes := func(r *Event) bool {
		return (r.Op == lifecycle.Recv || r.Op == lifecycle.Drive) && slices.ContainsFunc(r.On, func(h handle.Handle) bool { return u.Res.IsConnection(h) && u.among(h, outlet.BoundBy) })
	}
	others := slices.DeleteFunc(slices.Clone(evs), func(e *Event) bool {
		return e.Mode == spawn.Elsewhere && slices.ContainsFunc(evs, func(r *Event) bool { return r.Mode == spawn.Elsewhere && sameThread(r, e) && takes(r) })
	})
	return u.Bounded(others, &d) || u.Stopped(outlet.Instr.Parent(), others, &d)
}
