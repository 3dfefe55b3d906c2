package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// KeptHere reports whether a channel, or both ends of a pipe, stay in this function and
// its literals: nobody puts them into a struct, and who is given one could not end it.
// What becomes of the parts of structs is not always known, so this asks for more than
// that nothing leaks.
func (u *Unit) KeptHere(k handle.Handle) bool {
	is := func(v ssa.Value) bool {
		h := u.Res.Value(v)
		return h.Known() && (h == k || u.Opposite(h, k))
	}
	var ops [8]*ssa.Value
	for _, fn := range u.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				for _, op := range i.Operands(ops[:0]) {
					if *op != nil && is(*op) && !u.staysIn(i, *op) {
						return false
					}
				}
			}
		}
	}
	return true
}

// staysIn reports whether an instruction uses a value without leaving it anywhere, or
// giving it to who could end it.
func (u *Unit) staysIn(i ssa.Instruction, v ssa.Value) bool {
	switch i := i.(type) {
	case *ssa.DebugRef, *ssa.Extract, *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.ChangeType, *ssa.UnOp, *ssa.Range, *ssa.BinOp:
		return true
	case *ssa.Store:
		switch i.Addr.(type) {
		case *ssa.Alloc, *ssa.FreeVar:
			return true
		}
	case *ssa.Send:
		return i.X != v
	case *ssa.Select:
		return !slices.ContainsFunc(i.States, func(st *ssa.SelectState) bool { return st.Send == v })
	case *ssa.MakeClosure:
		return u.Res.Own(i.Fn.(*ssa.Function))
	case ssa.CallInstruction:
		return u.takesOnly(i, v)
	}
	return false
}

// takesOnly reports whether a call does no more with an argument than to take from it or
// send to it, or what its model says.
func (u *Unit) takesOnly(call ssa.CallInstruction, v ssa.Value) bool {
	if _, builtin := call.Common().Value.(*ssa.Builtin); builtin {
		return true
	}
	c := u.Res.CallOf(call)
	if u.Res.Own(c.Body) {
		return true
	}
	if m := u.Res.Model(c); m.Replaces() {
		return !m.Has(model.Open, model.Go, model.Same)
	}
	if c.Body == nil {
		return false
	}
	for k, a := range c.Args {
		if a == v && (k >= len(c.Body.Params) || !u.pkg.cannotEnd(c.Body.Params[k])) {
			return false
		}
	}
	return true
}

// cannotEnd reports whether a function cannot end what it is given: the type has nothing
// that would, or it is a channel that it only takes from.
func (p *Package) cannotEnd(param *ssa.Parameter) bool {
	ch, ok := param.Type().Underlying().(*types.Chan)
	if !ok {
		return !p.hasMethod(param.Type(), model.Stop, true)
	}
	return ch.Dir() == types.RecvOnly || !slices.ContainsFunc(*param.Referrers(), func(ref ssa.Instruction) bool {
		switch ref.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
			return false
		}
		return true
	})
}
