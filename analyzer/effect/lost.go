package effect

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// lostReturns are the returns of a function without results that stand under a test
// which found out that there was nothing more to receive, as a scanner tells without an
// error: they come after a failure too.
func (u *Unit) lostReturns(fn *ssa.Function, evs []*Event) []*ssa.BasicBlock {
	if fn.Signature.Results().Len() > 0 {
		return nil
	}
	recvs := map[ssa.Instruction]*Event{}
	for _, e := range evs {
		if e.Op == lifecycle.Recv && e.Mode == spawn.Here && isBoolValue(e.Instr) {
			recvs[e.Instr] = e
		}
	}
	if len(recvs) == 0 {
		return nil
	}
	var lost []*ssa.BasicBlock
	for _, ret := range u.normalReturns(fn) {
		for b := ret; b != nil; b = b.Idom() {
			d := b.Idom()
			if d == nil || len(b.Preds) != 1 || b.Preds[0] != d {
				continue
			}
			cond, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
			if !ok {
				continue
			}
			v, succ := cond.Cond, 1
			if n, not := v.(*ssa.UnOp); not && n.Op == token.NOT {
				v, succ = n.X, 0
			}
			call, ok := v.(ssa.Instruction)
			if ok && recvs[call] != nil && d.Succs[succ] == b {
				lost = append(lost, ret)
				break
			}
		}
	}
	return lost
}

func isBoolValue(i ssa.Instruction) bool {
	v, ok := i.(ssa.Value)
	return ok && isBool(v.Type())
}
