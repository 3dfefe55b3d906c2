package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// MadeBehind reports whether a literal, or one around it, is made only behind an
// instruction of a function, or has been made before and is run only behind it.
func (u *Unit) MadeBehind(fn, lit *ssa.Function, at ssa.Instruction) bool {
	return u.MadeOnlyBehind(fn, lit, func(i ssa.Instruction) bool { return u.Follows(at, i) })
}

// MadeOnlyBehind is MadeBehind for whatever comes behind.
func (u *Unit) MadeOnlyBehind(fn, lit *ssa.Function, behind func(ssa.Instruction) bool) bool {
	for ; lit != nil && lit != fn; lit = lit.Parent() {
		if mk, ok := u.Res.Maker(lit).(*ssa.MakeClosure); ok && mk.Parent() == fn {
			return behind(mk) || runBehind(mk, behind)
		}
	}
	return false
}

// runBehind reports whether all that is done with a closure is to run it, each time
// behind.
func runBehind(mk *ssa.MakeClosure, behind func(ssa.Instruction) bool) bool {
	return !slices.ContainsFunc(*mk.Referrers(), func(i ssa.Instruction) bool {
		if _, ok := i.(*ssa.DebugRef); ok {
			return false
		}
		call, ok := i.(ssa.CallInstruction)
		return !ok || call.Common().Value != mk || slices.Contains(call.Common().Args, ssa.Value(mk)) || !behind(call)
	})
}

// BehindTurns reports whether an instruction comes only behind the turns of a loop of its
// function each of which makes another one: it comes first only where there is nothing to
// turn for.
func (u *Unit) BehindTurns(at, i ssa.Instruction) bool {
	b := at.Block()
	l := u.innermost(b)
	if l == nil || i.Parent() != at.Parent() || l.Blocks[i.Block()] {
		return false
	}
	begins := l.Header
	if before := guard(l); before != nil {
		begins = before // over a number, which is tested before the loop
	}
	if !begins.Dominates(i.Block()) || begins == i.Block() {
		return false
	}
	for _, p := range l.Header.Preds {
		if l.Blocks[p] && !b.Dominates(p) {
			return false
		}
	}
	return !slices.ContainsFunc(l.Exits, func(x Exit) bool {
		return !b.Dominates(x.From) && !u.exhausted(l, x) && !u.leaves(x.From, x.To(), u.Res.ErrorReturn)
	})
}
