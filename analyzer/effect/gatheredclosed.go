package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// elementsClosedBehind is the stop of each connection that is kept in a field, behind a wait,
// if the package does nothing else with these that may end them.
func (u *Unit) elementsClosedBehind(f *types.Var, w *Event) *Event {
	if !u.pkg.ownElements(f) {
		return nil
	}
	var stop *Event
	for _, v := range u.pkg.Units {
		for _, fn := range v.Res.Funcs {
			for _, e := range v.Events(fn) {
				if e.Op != lifecycle.Stop && e.Op != lifecycle.HalfStop && e.Op != lifecycle.Bound || e.Inner != nil || !onElementOf(e, f) {
					continue
				}
				if fn != w.Instr.Parent() || e.Op != lifecycle.Stop || e.Mode != spawn.Here || !v.Follows(w.Instr, e.Instr) {
					return nil
				}
				if stop == nil && e.Must {
					stop = e
				}
			}
		}
	}
	return stop
}

// spokenTo reports whether the package sends anything on what is kept in a field.
func (p *Package) spokenTo(f *types.Var) bool {
	return slices.ContainsFunc(p.Units, func(u *Unit) bool {
		return slices.ContainsFunc(u.Res.Funcs, func(fn *ssa.Function) bool {
			return slices.ContainsFunc(u.Events(fn), func(e *Event) bool { return e.Op == lifecycle.Send && onElementOf(e, f) })
		})
	})
}

// Dialled reports whether all that is kept in the field of a handle was dialled, as far as
// it is read from.
func (u *Unit) Dialled(k handle.Handle) bool {
	f, _ := u.fieldOf(k)
	return u.pkg.clients[f]
}

// SpeaksBefore reports whether a function may send on any connection before a wait: who is
// at the other end may be told to leave.
func (u *Unit) SpeaksBefore(fn *ssa.Function, w *Event) bool {
	return slices.ContainsFunc(u.Events(fn), func(e *Event) bool {
		return e.Op == lifecycle.Send && !u.Follows(w.Instr, e.Instr) && slices.ContainsFunc(e.On, u.Res.IsConnection)
	})
}

// onElementOf reports whether an event is on an element of the map or slice in a field.
func onElementOf(e *Event, f *types.Var) bool {
	for _, h := range e.On {
		if h.Root == nil || h.Root.Value == nil {
			continue
		}
		if list := anyElementOf(h.Root.Value); list != nil && isFieldRead(list, f) {
			return true
		}
	}
	return false
}

// anyElementOf is the list or map of which a value is an element or a key, or nil.
func anyElementOf(v ssa.Value) ssa.Value {
	switch x := v.(type) {
	case *ssa.Extract:
		switch t := x.Tuple.(type) {
		case *ssa.Next:
			if r, ok := t.Iter.(*ssa.Range); ok {
				return r.X
			}
		case *ssa.Lookup:
			return t.X
		}
	case *ssa.Lookup:
		return x.X
	case *ssa.IndexAddr:
		return x.X
	case *ssa.UnOp:
		if ia, ok := x.X.(*ssa.IndexAddr); ok {
			return ia.X
		}
	}
	return nil
}

// ownElements reports whether nobody but the package has what a field keeps, and of what is
// kept there only methods are called, or what has a model is done.
func (p *Package) ownElements(f *types.Var) bool {
	if f.Embedded() || f.Exported() && p.Prog.Pkg.Pkg.Name() != "main" || p.fieldUses().escapes[f] {
		return false
	}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					for _, list := range readsOf(i, f) {
						if !u.onlyLookedInto(list, f) {
							return false
						}
					}
				}
			}
		}
	}
	return true
}

// onlyLookedInto reports whether a list is only added to, taken from, or looked through.
func (u *Unit) onlyLookedInto(list ssa.Value, f *types.Var) bool {
	return !slices.ContainsFunc(*list.Referrers(), func(ref ssa.Instruction) bool {
		switch ref := ref.(type) {
		case *ssa.DebugRef, *ssa.BinOp:
			return false
		case *ssa.MapUpdate:
			return ref.Map != list
		case *ssa.Lookup, *ssa.IndexAddr, *ssa.Range:
			return !u.elementsStay(ref.(ssa.Value))
		case *ssa.Call:
			b, ok := ref.Call.Value.(*ssa.Builtin)
			switch {
			case !ok:
				return true
			case b.Name() == "append":
				return slices.ContainsFunc(*ref.Referrers(), func(use ssa.Instruction) bool {
					st, ok := use.(*ssa.Store)
					if _, debug := use.(*ssa.DebugRef); debug {
						return false
					}
					return !ok || !isFieldAddr(st.Addr, f)
				})
			}
			return b.Name() != "len" && b.Name() != "delete" && b.Name() != "clear"
		case *ssa.Defer:
			b, ok := ref.Call.Value.(*ssa.Builtin)
			return !ok || b.Name() != "delete"
		}
		return true
	})
}

func isFieldAddr(v ssa.Value, f *types.Var) bool {
	fa, ok := v.(*ssa.FieldAddr)
	return ok && isField(fa, f)
}

// elementsStay reports whether of what is found in a list only methods are called, and only
// functions are given it of which a model says what they do.
func (u *Unit) elementsStay(v ssa.Value) bool {
	return !slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool {
		switch ref := ref.(type) {
		case *ssa.DebugRef, *ssa.BinOp, *ssa.If:
			return false
		case *ssa.Next, *ssa.Extract, *ssa.UnOp, *ssa.MakeInterface, *ssa.ChangeInterface:
			return !u.elementsStay(ref.(ssa.Value))
		case ssa.CallInstruction:
			if isMethodOf(ref.Common(), v) {
				return false
			}
			if b, ok := ref.Common().Value.(*ssa.Builtin); ok {
				return b.Name() != "delete"
			}
			m := u.Res.Model(u.Res.CallOf(ref))
			return !m.Replaces() || m.Has(model.Open, model.Go, model.Same)
		}
		return true
	})
}
