package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// ToldOutside reports whether the address of a connection, or a text or a number that is
// made of it, may leave the program before an instruction: it is printed, written down,
// or given to a library that does more than to make another text of it. Whoever reads it
// may connect then. What a test logs nobody reads before the test is over.
func (u *Unit) ToldOutside(k handle.Handle, before ssa.Instruction) bool {
	w := outside{u: u, before: before, seen: map[ssa.Value]bool{}}
	for _, fn := range u.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				if call, ok := i.(*ssa.Call); ok && !w.behind(i) && u.asksAddress(u.Res.CallOf(call), k) && w.follows(call) {
					return true
				}
			}
		}
	}
	return false
}

// maxFollowed bounds the values that an address is followed through.
const maxFollowed = 200

// outside follows an address to where it leaves the program.
type outside struct {
	u      *Unit
	before ssa.Instruction
	seen   map[ssa.Value]bool
}

// behind reports whether an instruction comes only behind the one at hand.
func (w *outside) behind(i ssa.Instruction) bool {
	at, fn := w.before, w.before.Parent()
	return i == at || i.Parent() == fn && w.u.Follows(at, i) || i.Parent() != fn && w.u.MadeBehind(fn, i.Parent(), at)
}

// follows reports whether a value leaves the program, as far as it is followed.
func (w *outside) follows(v ssa.Value) bool {
	if w.seen[v] {
		return false
	}
	w.seen[v] = true
	refs := v.Referrers()
	if refs == nil || len(w.seen) > maxFollowed {
		return true
	}
	return slices.ContainsFunc(*refs, func(i ssa.Instruction) bool { return !w.behind(i) && w.leaves(i, v) })
}

// leaves reports whether a value leaves the program by an instruction, or by what becomes
// of it there. What is kept in memory that others have is told of elsewhere.
func (w *outside) leaves(i ssa.Instruction, v ssa.Value) bool {
	switch i := i.(type) {
	case ssa.CallInstruction:
		return w.given(i, v)
	case *ssa.Store:
		if i.Val != v {
			return false
		}
		switch a := i.Addr.(type) {
		case *ssa.Alloc:
			return w.follows(a)
		case *ssa.IndexAddr: // the arguments of a call that takes many
			return w.follows(a.X)
		}
	case *ssa.MakeClosure:
		lit := i.Fn.(*ssa.Function)
		k := slices.Index(i.Bindings, v)
		return k >= 0 && k < len(lit.FreeVars) && w.follows(lit.FreeVars[k])
	case *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.ChangeType, *ssa.TypeAssert, *ssa.Extract, *ssa.Convert, *ssa.BinOp, *ssa.UnOp, *ssa.FieldAddr, *ssa.Field, *ssa.Slice, *ssa.Phi:
		return w.follows(i.(ssa.Value))
	}
	return false
}

// given reports whether a value leaves the program by a call that has it.
func (w *outside) given(call ssa.CallInstruction, v ssa.Value) bool {
	if _, builtin := call.Common().Value.(*ssa.Builtin); builtin {
		return false
	}
	c := w.u.Res.CallOf(call)
	m := w.u.Res.Model(c)
	result := func() bool { r := call.Value(); return r != nil && w.follows(r) }
	switch {
	case m.Has(model.Same, model.Text, model.Address):
		return result()
	case m.Has(model.Child):
		return false // a client that dials is looked at for itself
	case c.Body != nil && len(c.Body.Params) == len(c.Args):
		return slices.ContainsFunc(c.Body.Params, func(p *ssa.Parameter) bool {
			return c.Args[slices.Index(c.Body.Params, p)] == v && w.follows(p)
		}) || result()
	case call.Common().IsInvoke() && call.Common().Value == v: // a method of the address itself
		return result()
	}
	return c.Fn == nil || c.Fn.Pkg() == nil || c.Fn.Pkg().Path() != "testing" && !slices.ContainsFunc(call.Common().Args, isOfTest)
}

// isOfTest reports whether an argument is that by which a test tells how it goes.
func isOfTest(a ssa.Value) bool {
	if mi, ok := a.(*ssa.MakeInterface); ok {
		a = mi.X
	}
	return IsTest(a.Type())
}

// IsTest reports whether a type is that by which a test is run and tells how it goes.
func IsTest(t types.Type) bool {
	ptr, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	n, ok := types.Unalias(ptr.Elem()).(*types.Named)
	return ok && n.Obj().Name() == "T" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "testing"
}
