package effect

import "golang.org/x/tools/go/ssa"

// Reaches reports whether b may come after a.
func (u *Unit) Reaches(a, b ssa.Instruction) bool {
	if a.Parent() != b.Parent() {
		return false
	}
	if a.Block() == b.Block() && u.Follows(a, b) {
		return true
	}
	return walk(a.Block(), succs, b.Block())[b.Block().Index]
}

// CallsBetween are the calls that may run after a and before b, two instructions of
// one function.
func (u *Unit) CallsBetween(a, b ssa.Instruction) []ssa.CallInstruction {
	after, before := walk(a.Block(), succs, nil), walk(b.Block(), preds, nil)
	var calls []ssa.CallInstruction
	for _, x := range a.Parent().Blocks {
		for _, i := range x.Instrs {
			call, ok := i.(ssa.CallInstruction)
			if !ok || i == a || i == b {
				continue
			}
			if (after[x.Index] || x == a.Block() && u.Follows(a, i)) && (before[x.Index] || x == b.Block() && u.Follows(i, b)) {
				calls = append(calls, call)
			}
		}
	}
	return calls
}

func succs(b *ssa.BasicBlock) []*ssa.BasicBlock { return b.Succs }
func preds(b *ssa.BasicBlock) []*ssa.BasicBlock { return b.Preds }

// walk returns the blocks that one or more edges lead to, by index, or as many of
// them as it takes to come to a certain one.
func walk(from *ssa.BasicBlock, next func(*ssa.BasicBlock) []*ssa.BasicBlock, to *ssa.BasicBlock) []bool {
	seen := make([]bool, len(from.Parent().Blocks))
	work := append([]*ssa.BasicBlock(nil), next(from)...)
	for len(work) > 0 {
		x := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[x.Index] {
			continue
		}
		seen[x.Index] = true
		if x == to {
			break
		}
		work = append(work, next(x)...)
	}
	return seen
}
