package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// TooEarly reports whether an instruction looks for a word that must not be there yet: a
// select goes on by another case, and ends the test or the process if the word has come;
// or a function of this package does so that is given the channel.
func (u *Unit) TooEarly(at ssa.Instruction, word handle.Handle) bool {
	switch at := at.(type) {
	case *ssa.Select:
		return tooEarlyIn(at, func(ch ssa.Value) bool { return u.Res.Value(ch) == word })
	case *ssa.Call:
		fn := at.Call.StaticCallee()
		if fn == nil {
			return false
		}
		if fn.Origin() != nil {
			fn = fn.Origin()
		}
		for k, a := range at.Call.Args {
			if k >= len(fn.Params) || u.Res.Value(a) != word {
				continue
			}
			p := fn.Params[k]
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					if sel, ok := i.(*ssa.Select); ok && tooEarlyIn(sel, func(ch ssa.Value) bool { return ch == p }) {
						return true
					}
				}
			}
		}
	}
	return false
}

// tooEarlyIn reports whether a blocking select of several cases ends the test or the
// process by the case that takes from a channel, and goes on by another one.
func tooEarlyIn(sel *ssa.Select, is func(ssa.Value) bool) bool {
	if !sel.Blocking || len(sel.States) < 2 {
		return false
	}
	ends, goesOn := false, false
	for _, b := range sel.Parent().Blocks {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || selectOf(branch.Cond) != sel {
			continue
		}
		switch st := caseTaken(branch.Cond); {
		case st == nil:
		case st.Dir == types.RecvOnly && is(st.Chan):
			ends = endsIn(b.Succs[0])
		default:
			goesOn = goesOn || !endsIn(b.Succs[0])
		}
	}
	return ends && goesOn
}

// caseTaken is the case of a select of which a condition tells that it was taken, or nil.
func caseTaken(cond ssa.Value) *ssa.SelectState {
	sel := selectOf(cond)
	if sel == nil {
		return nil
	}
	is := cond.(*ssa.BinOp)
	n, ok := is.Y.(*ssa.Const)
	if !ok || n.Value == nil || is.Op != token.EQL || is.X.(*ssa.Extract).Index != 0 {
		return nil
	}
	if k := int(n.Int64()); k >= 0 && k < len(sel.States) {
		return sel.States[k]
	}
	return nil
}

// endsIn reports whether what follows the beginning of a block comes to no return, but
// surely to the end of the process or of the goroutine.
func endsIn(b *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{}
	for work := []*ssa.BasicBlock{b}; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b] {
			continue
		}
		if seen[b] = true; len(seen) > maxLeave {
			return false
		}
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Panic:
			if !endsAll(last) {
				return false
			}
		case *ssa.Return:
			return false
		}
		if slices.ContainsFunc(b.Succs, func(s *ssa.BasicBlock) bool { return s.Dominates(b) }) {
			return false // a loop, which may be endless
		}
		work = append(work, b.Succs...)
	}
	return true
}
