package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// wantsPanic reports whether a function defers a literal that recovers, and calls
// something if there was no panic and only then: it is not content without one.
func (u *Unit) wantsPanic(fn *ssa.Function) bool {
	wants, ok := u.panics[fn]
	if ok {
		return wants
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			if d, ok := i.(*ssa.Defer); ok {
				lit := d.Call.StaticCallee()
				wants = wants || lit != nil && lit.Parent() == fn && slices.ContainsFunc(lit.Blocks, missesPanic)
			}
		}
	}
	if u.panics == nil {
		u.panics = map[*ssa.Function]bool{}
	}
	u.panics[fn] = wants
	return wants
}

// missesPanic reports whether a block asks what was recovered, and goes where something
// is called, and where nothing else leads, if it was nothing.
func missesPanic(b *ssa.BasicBlock) bool {
	if len(b.Instrs) == 0 {
		return false
	}
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	none := 1
	asked, nonNil, ok := handle.NilTest(branch.Cond)
	if ok {
		none = 1 - nonNil
	} else if e, ok := branch.Cond.(*ssa.Extract); ok && e.Index == 1 { // v, ok := p.(error)
		if is, ok := e.Tuple.(*ssa.TypeAssert); ok {
			asked = is.X
		}
	}
	call, ok := asked.(*ssa.Call)
	if !ok {
		return false
	}
	recovered, ok := call.Call.Value.(*ssa.Builtin)
	next := b.Succs[none]
	return ok && recovered.Name() == "recover" && len(next.Preds) == 1 && slices.ContainsFunc(next.Instrs, func(i ssa.Instruction) bool {
		_, calls := i.(*ssa.Call)
		return calls
	})
}
