package effect

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
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
