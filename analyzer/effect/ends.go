package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

// Opposite reports whether two handles are the two ends of one link. Of what a
// function gets from its callers, they decide.
func (u *Unit) Opposite(a, b handle.Handle) bool {
	return u.related([]handle.Handle{a, b}, func(u *Unit, hs []handle.Handle) bool {
		switch u.Res.Role(hs[0]) {
		case lifecycle.Pipe, lifecycle.Peer:
			return hs[0] != hs[1] && slices.Contains(u.Res.Names(hs[0]), hs[1])
		}
		return false
	})
}

// Synchronous reports whether what is sent on an end of a link waits for the other
// end to take it.
func (u *Unit) Synchronous(a handle.Handle) bool {
	return u.related([]handle.Handle{a}, func(u *Unit, hs []handle.Handle) bool {
		return u.Res.Role(hs[0]) == lifecycle.Pipe && len(u.Res.Names(hs[0])) > 0
	})
}

// GivenToModel reports whether one of some handles is an argument of a call of a
// library, and not what its method is called on.
func (u *Unit) GivenToModel(ks []handle.Handle) bool {
	for _, fn := range u.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(ssa.CallInstruction)
				if !ok {
					continue
				}
				c := u.Res.CallOf(call)
				if u.Res.Model(c) == nil {
					continue
				}
				args := c.Args
				if c.Fn.Signature().Recv() != nil && len(args) > 0 {
					args = args[1:]
				}
				if slices.ContainsFunc(args, func(a ssa.Value) bool { return a != nil && slices.Contains(ks, u.Res.Value(a)) }) {
					return true
				}
			}
		}
	}
	return false
}

// GivenAround reports whether a struct in which one of some connections is, or that
// serves as one of them, is an argument of a call of a library that opens something.
func (u *Unit) GivenAround(ks []handle.Handle) bool {
	for _, fn := range u.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(*ssa.Call)
				if !ok {
					continue
				}
				c := u.Res.CallOf(call)
				if !u.Res.Model(c).Has(model.Open, model.Go) {
					continue
				}
				for _, a := range c.Args {
					if a == nil {
						continue
					}
					h := u.Res.Value(a)
					if h.Known() && !slices.Contains(ks, h) && (u.holdsAny(h, ks, call) || slices.ContainsFunc(ks, func(k handle.Handle) bool { return u.Carries(h, k, call) })) {
						return true
					}
				}
			}
		}
	}
	return false
}

// TwoWay reports whether what is taken from a handle comes from something that is
// also sent to: a connection, a stream that is written too, or an object with
// methods of its own.
func (u *Unit) TwoWay(h handle.Handle) bool {
	if h.Root != nil && h.Root.Kind == handle.Called {
		return h.Root.Text != "" // a method, not a function
	}
	t := u.Res.Type(h)
	return t != nil && (u.pkg.Prog.Index.ConnectionType(t) != nil || handle.Written(t))
}

// ClientOf reports whether a connection was dialled to another one, or is one
// that lives in it.
func (u *Unit) ClientOf(c, k handle.Handle) bool {
	return u.related([]handle.Handle{c, k}, func(u *Unit, hs []handle.Handle) bool {
		_, ok := u.Res.Within(hs[0], hs[1:])
		return ok
	})
}

// Accepted reports whether a connection is one that an accept returned. Of what a
// function gets from its callers, they decide.
func (u *Unit) Accepted(h handle.Handle) bool {
	if h.Root == nil || u.Role(h) == lifecycle.Server {
		return h.Root != nil
	}
	return u.related([]handle.Handle{h}, func(u *Unit, hs []handle.Handle) bool {
		call, ok := hs[0].Root.Def().(ssa.CallInstruction)
		return ok && u.Res.Model(u.Res.CallOf(call)).Has(model.Accept)
	})
}

// related reports whether a relation holds between handles of a function: there,
// or at each of its calls if all of them are known.
func (u *Unit) related(hs []handle.Handle, holds func(*Unit, []handle.Handle) bool) bool {
	r := relation{holds: holds}
	return r.of(u, hs, 0)
}

// relation is a question about one or two handles of a function, and what was found for
// its callers: many calls give the same.
type relation struct {
	holds func(*Unit, []handle.Handle) bool
	known map[relationKey]bool
}

type relationKey struct {
	unit  *Unit
	hs    [2]handle.Handle
	depth int
}

func (r *relation) of(u *Unit, hs []handle.Handle, depth int) bool {
	if r.holds(u, hs) {
		return true
	}
	if depth >= maxCallers {
		return false
	}
	return u.AtCallers(hs, func(cu *Unit, _ ssa.CallInstruction, at []handle.Handle) bool {
		key := relationKey{unit: cu, depth: depth + 1}
		copy(key.hs[:], at)
		is, known := r.known[key]
		if !known {
			is = r.of(cu, at, depth+1)
			if r.known == nil {
				r.known = map[relationKey]bool{}
			}
			r.known[key] = is
		}
		return is
	})
}

// AtCallers reports whether something is true of handles at every call of the
// unit's function. It is false if there may be calls that are not known, or if a
// handle is not one that the callers know.
func (u *Unit) AtCallers(hs []handle.Handle, is func(*Unit, ssa.CallInstruction, []handle.Handle) bool) bool {
	paths := make([]string, len(hs))
	for i, h := range hs {
		p, ok := u.exporter().Path(h)
		if !ok || !strings.HasPrefix(p, "p") {
			return false
		}
		paths[i] = p
	}
	callers, closed := u.pkg.callersOf(u.Top)
	if !closed || len(callers) == 0 {
		return false
	}
	defer u.pkg.asks()()
	for _, c := range callers {
		if !u.mayAsk() {
			return false
		}
		at := make([]handle.Handle, len(paths))
		for i, p := range paths {
			if at[i] = c.unit.Res.Subst(c.call, p); !at[i].Known() {
				return false
			}
		}
		if !is(c.unit, c.call.Instr, at) {
			return false
		}
	}
	return true
}

// Queues reports whether a handle, or what it is the address of, is a listener that
// is bound: clients wait there until they are accepted. A server that still has to
// bind its address refuses them. Of what a function gets from its callers, they
// decide.
func (u *Unit) Queues(h handle.Handle) bool {
	return u.related([]handle.Handle{h}, func(u *Unit, hs []handle.Handle) bool {
		return slices.ContainsFunc(append(u.Res.Names(hs[0]), hs[0]), u.isBound)
	})
}

func (u *Unit) isBound(h handle.Handle) bool {
	t := u.Res.Type(h)
	if t == nil || !u.Res.Opened(h) || u.Res.Role(h) != lifecycle.Listener {
		return false
	}
	if p, ok := types.Unalias(t).(*types.Pointer); ok && types.IsInterface(p.Elem()) {
		t = p.Elem() // seen as the field that holds it
	}
	return u.pkg.hasMethod(t, model.Accept, true)
}
