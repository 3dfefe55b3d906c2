package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Made is where a function makes another one, for somebody unknown to call, that sends
// on a connection, as a client's dial function does.
const Made lifecycle.Op = "make"

// madeSends are the sends of a literal of the unit that is only made there. One that
// also stops the connection cleans up.
func (u *Unit) madeSends(lit *ssa.Function) []*Event {
	if lit.Parent() != u.Top || u.Mode(lit) != spawn.Unknown {
		return nil
	}
	evs := u.Events(lit)
	var made []*Event
	for _, e := range evs {
		if e.Op != lifecycle.Send || e.Mode != spawn.Here || slices.ContainsFunc(evs, func(x *Event) bool { return x.Op == lifecycle.Stop && u.sharesConn(x, e) }) {
			continue
		}
		x := *e
		x.Op, x.Must, x.Args = Made, false, u.keptAt(lit)
		made = append(made, &x)
	}
	return made
}

// keptAt are the structs in a field of which a function puts a literal of it right away:
// a client that is kept in another struct has its dial function so.
func (u *Unit) keptAt(lit *ssa.Function) []handle.Handle {
	mk, ok := u.Res.Maker(lit).(*ssa.MakeClosure)
	if !ok {
		return nil
	}
	return u.Keepers(mk)
}

// maxKept bounds the structs in each other that keep a function.
const maxKept = 4

// Keepers are the structs that have a function value in a field from where it is made, and
// those that get these right away.
func (u *Unit) Keepers(v ssa.Value) []handle.Handle { return u.keepers(v, maxKept) }

func (u *Unit) keepers(v ssa.Value, depth int) (in []handle.Handle) {
	if depth == 0 || v.Referrers() == nil {
		return nil
	}
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.ChangeType, *ssa.MakeInterface:
			in = append(in, u.keepers(ref.(ssa.Value), depth)...)
		case *ssa.Store:
			fa, ok := ref.Addr.(*ssa.FieldAddr)
			if !ok || ref.Val != v {
				continue
			}
			if h := u.Res.Value(fa.X); h.Known() {
				in = append(in, h)
			}
			if a, ok := fa.X.(*ssa.Alloc); ok {
				in = append(in, u.keepers(a, depth-1)...)
			}
		}
	}
	return in
}
