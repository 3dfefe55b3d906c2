package effect

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// reachedWith reports whether an instruction of a function can be reached if a
// parameter is a constant.
func reachedWith(fn *ssa.Function, at ssa.Instruction, w *when) bool {
	i := w.param
	if fn.Signature.Recv() != nil {
		i++
	}
	if i >= len(fn.Params) || at.Parent() != fn {
		return true
	}
	seen := make([]bool, len(fn.Blocks))
	work := []*ssa.BasicBlock{fn.Blocks[0]}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b.Index] {
			continue
		}
		seen[b.Index] = true
		if b == at.Block() {
			return true
		}
		if cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			if equal, known := tells(cond.Cond, fn.Params[i], w.value); known {
				if equal {
					work = append(work, b.Succs[0])
				} else {
					work = append(work, b.Succs[1])
				}
				continue
			}
		}
		work = append(work, b.Succs...)
	}
	return false
}

// tells returns what a comparison of a parameter with a constant gives, if the
// parameter has a value.
func tells(cond ssa.Value, p *ssa.Parameter, value string) (result, known bool) {
	c, ok := cond.(*ssa.BinOp)
	if !ok || c.Op != token.EQL && c.Op != token.NEQ {
		return false, false
	}
	x, y := c.X, c.Y
	if y == p {
		x, y = y, x
	}
	k, ok := y.(*ssa.Const)
	if x != p || !ok || k.Value == nil {
		return false, false
	}
	return (k.Value.ExactString() == value) == (c.Op == token.EQL), true
}
