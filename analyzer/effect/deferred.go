package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// fieldWait is the wait that a receive is from the field of a struct that tells the
// end of the struct's own connection.
func (u *Unit) fieldWait(ch ssa.Value) *Event {
	ld, ok := ch.(*ssa.UnOp)
	if !ok {
		return nil
	}
	fa, ok := ld.X.(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	f := handle.FieldOf(fa.X.Type(), fa.Field)
	m := u.pkg.Prog.Index.Field(f)
	h := u.Res.Value(fa.X)
	if m == nil || m.Directive.Verb != model.Stops || !h.Known() {
		return nil
	}
	return &Event{Op: lifecycle.Wait, On: []handle.Handle{h}, Mode: spawn.Here, Must: true, Spec: Spec{Name: f.Name(), OnlyStop: true}}
}

// Lasts reports whether the connections of a drive are of types that no peer ends:
// they connect again by themselves.
func (u *Unit) Lasts(d *Event) bool {
	return u.allOf(d, func(m *model.Type) bool { return m.Lasting })
}

// Attended reports whether the connections of a drive are of types that their user
// ends.
func (u *Unit) Attended(d *Event) bool {
	return u.allOf(d, func(m *model.Type) bool { return m.Attended })
}

// allOf reports whether the types of all connections of an event are such ones.
func (u *Unit) allOf(e *Event, such func(*model.Type) bool) bool {
	return len(e.On) > 0 && !slices.ContainsFunc(e.On, func(h handle.Handle) bool {
		t := u.Res.Type(h)
		if t == nil {
			return true
		}
		m := u.pkg.Prog.Index.ConnectionType(t)
		return m == nil || !such(m)
	})
}

// Unbound reports whether no context ends a drive: it has none, or one that never
// ends. Of what a function gets from its callers, they decide.
func (u *Unit) Unbound(d *Event) bool {
	return !slices.ContainsFunc(d.BoundBy, func(ctx handle.Handle) bool {
		return !u.related([]handle.Handle{ctx}, func(u *Unit, hs []handle.Handle) bool { return u.neverEnds(hs[0]) })
	})
}

// neverEnds reports whether a context has no end.
func (u *Unit) neverEnds(ctx handle.Handle) bool {
	call, ok := ctx.Root.Def().(*ssa.Call)
	return ok && u.Res.Model(u.Res.CallOf(call)).Has(model.Neutral)
}

// LateJoin is a deferred wait for a goroutine of the function that drives a
// connection.
type LateJoin struct {
	Wait  *Event // the wait for the connection's end that it is
	Drive *Event
}

// LateJoins returns the deferred waits of a function for its own drivers.
func (u *Unit) LateJoins(fn *ssa.Function) []LateJoin {
	var js []LateJoin
	evs := u.Events(fn)
	g := started(evs)
	if len(g.drives) == 0 {
		return nil
	}
	for _, w := range evs {
		field := w.Joined && w.Joins == nil // from a field that tells the end
		if w.Mode != spawn.Later || w.Joined && !field || w.Op != lifecycle.Wait && w.Op != lifecycle.Recv || len(w.On) == 0 {
			continue
		}
		for _, k := range g.drives {
			if d := evs[k]; d.Op == lifecycle.Drive && (field && u.sharesConn(w, d) || !field && u.signs(evs, g, k, w)) {
				x := *w
				x.Op, x.On, x.Joins, x.Joined, x.AtEOF = lifecycle.Wait, d.On, []*Event{d}, true, d.AtEOF
				if x.Until = d.Until; x.Until == "" && d.Conn != "" {
					x.Until = d.Conn + " is over"
				}
				js = append(js, LateJoin{&x, d})
			}
		}
	}
	return js
}

// Signalled reports whether the goroutine of a driver tells, when it is over, what
// a receive from a channel waits for.
func (u *Unit) Signalled(fn *ssa.Function, d *Event, ch handle.Handle) bool {
	evs := u.Events(fn)
	return u.signs(evs, started(evs), slices.Index(evs, d), &Event{Op: lifecycle.Recv, On: []handle.Handle{ch}})
}
