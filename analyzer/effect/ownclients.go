package effect

import (
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"

	"golang.org/x/tools/go/ssa"
)

// ownClients are the waits of clients, which a function dials, for what their server
// answers: they are waits for whoever serves there.
func (u *Unit) ownClients(fn *ssa.Function) []*Event {
	var evs []*Event
	all := u.Events(fn)
	for _, e := range all {
		if e.Op != lifecycle.Recv && e.Op != lifecycle.Drive || e.Mode != spawn.Here || !e.Must || e.Choice || !u.ofClient(e) || u.Bounded(all, e) || u.StoppedBy(fn, all, e) != nil {
			continue
		}
		x := *e
		x.Op, x.On, x.Loop = lifecycle.Await, nil, nil
		for _, k := range e.On {
			for p := u.Res.Parent(k); p.Known() && len(x.On) == 0; p = u.Res.Parent(p) {
				x.On = []handle.Handle{p}
			}
		}
		if len(x.On) > 0 {
			evs = append(evs, &x)
		}
	}
	return evs
}

// told returns the parameters that decide whether an await happens of which that is
// not for certain: in one function on the way to it, what it was given.
func (u *Unit) toldParamsOf(e *Event) (params []int, ok bool) {
	switch {
	case e.Must && !e.Only:
		return u.contentOf(e.Instr)
	case len(e.Told) > 0 && e.Only:
		return u.contentIn(e.Told)
	}
	return nil, false
}

// toldBy reports whether what a handler is given decides whether an await of it
// happens, and nothing else does.
func (u *Unit) toldBy(e *Event) bool {
	if len(e.Told) == 0 || !e.Only {
		return false
	}
	_, ok := u.contentIn(e.Told)
	return ok
}
