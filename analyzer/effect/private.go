package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// Addressed reports whether the unit asks for the address of a connection: whoever
// is told may connect then, also another program. So may those who are given it by a
// call of which nothing is known.
func (u *Unit) Addressed(k handle.Handle) bool {
	for _, fn := range u.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(ssa.CallInstruction)
				if !ok {
					continue
				}
				c := u.Res.CallOf(call)
				m := u.Res.Model(c)
				if m == nil && c.Body == nil && u.takes(c, k) {
					return true
				}
				for _, d := range m.All(model.Address) {
					if d.Operands[0].Kind == model.Result && u.Res.Same(u.Res.Operand(c, *d.Of), k) {
						return true
					}
				}
			}
		}
	}
	return false
}

// takes reports whether a connection is among the arguments of a call.
func (u *Unit) takes(c *handle.Call, k handle.Handle) bool {
	return slices.ContainsFunc(c.Args, func(a ssa.Value) bool { return a != nil && u.Res.Same(u.Res.Value(a), k) })
}

// Accepts reports whether a connection is a listener that is accepted from: its type
// has a method that a model tells to do so.
func (u *Unit) Accepts(k handle.Handle) bool {
	t := u.Res.Type(k)
	if t == nil {
		return false
	}
	set := types.NewMethodSet(t)
	for i := range set.Len() {
		fn, ok := set.At(i).Obj().(*types.Func)
		if !ok {
			continue
		}
		m := u.pkg.Prog.Index.Func(fn.Origin())
		if m == nil {
			m = u.pkg.Prog.Index.Implements(fn.Origin())
		}
		if m.Has(model.Accept) {
			return true
		}
	}
	return false
}
