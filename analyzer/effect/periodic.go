package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// ownersOf are the structs whose fields, and the contexts that, are all that ends a loop
// around a select which takes from nothing but timers: it does something from time to time
// for as long as they live. It is none if the loop may tell itself to end.
func (u *Unit) ownersOf(l *Loop, s *ssa.Select, ends map[int]bool) []handle.Handle {
	var owners []handle.Handle
	add := func(owner handle.Handle) {
		if !slices.Contains(owners, owner) {
			owners = append(owners, owner)
		}
	}
	for k, st := range s.States {
		if !ends[k] {
			if st.Dir != types.RecvOnly || !u.Delivers(st.Chan) {
				return nil
			}
			continue
		}
		if e := u.waits(st.Chan); e != nil {
			for _, ctx := range e.On {
				if !ctx.Known() {
					return nil
				}
				add(ctx)
			}
			continue
		}
		o, h := originOf(st.Chan), u.Res.Value(st.Chan)
		if o.field == nil || o.element || !h.Known() || u.signalsInside(l, o.field) {
			return nil
		}
		owner := u.Res.Value(o.base)
		if !owner.Known() {
			return nil
		}
		add(owner)
	}
	return owners
}

// maxInside bounds the functions that a loop is followed into.
const maxInside = 60

// signalsInside reports whether a loop, or what it calls or makes, closes the channel in
// a field or sends on it, as far as that can be followed.
func (u *Unit) signalsInside(l *Loop, f *types.Var) bool {
	fns := []*ssa.Function{nil} // the loop itself
	add := func(v ssa.Value) {
		fn, ok := v.(*ssa.Function)
		if ok && fn.Origin() != nil {
			fn = fn.Origin()
		}
		if ok && fn.Pkg == u.pkg.Prog.Pkg && len(fn.Blocks) > 0 && !slices.Contains(fns, fn) {
			fns = append(fns, fn)
		}
	}
	var ops [8]*ssa.Value
	for k := 0; k < len(fns); k++ {
		if k == maxInside {
			return true
		}
		blocks := l.order
		if fns[k] != nil {
			blocks = fns[k].Blocks
		}
		for _, b := range blocks {
			for _, i := range b.Instrs {
				for _, op := range i.Operands(ops[:0]) {
					if *op != nil {
						add(*op)
					}
				}
				if slices.ContainsFunc(signalled(i), func(ch ssa.Value) bool { return originOf(ch).field == f }) {
					return true
				}
			}
		}
	}
	return false
}

// signalled are the channels that an instruction sends on or closes.
func signalled(i ssa.Instruction) []ssa.Value {
	switch i := i.(type) {
	case *ssa.Send:
		return []ssa.Value{i.Chan}
	case *ssa.Select:
		var chans []ssa.Value
		for _, st := range i.States {
			if st.Dir == types.SendOnly {
				chans = append(chans, st.Chan)
			}
		}
		return chans
	case ssa.CallInstruction:
		if b, ok := i.Common().Value.(*ssa.Builtin); ok && b.Name() == closes {
			return i.Common().Args[:1]
		}
	}
	return nil
}
