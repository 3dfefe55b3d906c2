package fix

import (
	"go/ast"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

// closesEach reports whether an event is the stop of each connection that is kept in a list,
// by a loop over that which is a statement of the block.
func (s *site) closesEach(i int, e *effect.Event) bool {
	loop, ok := s.block[i].(*ast.RangeStmt)
	if !ok || e.Op != lifecycle.Stop || e != s.finding.Later || !s.finding.Block.Joined || len(loop.Body.List) == 0 {
		return false
	}
	first, ok := loop.Body.List[0].(*ast.ExprStmt)
	return ok && first.Pos() <= e.Instr.Pos() && e.Instr.Pos() < first.End()
}

// unlocked is the index of the statement behind which a lock is given back that the function
// holds at a statement: who is waited for may want it, too. It is false if it is held to the
// end.
func (s *site) unlocked(end int) (int, bool) {
	res := s.finding.Unit.Res
	for _, b := range s.finding.Func.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(ssa.CallInstruction)
			if !ok || !res.Model(res.CallOf(call)).Has(model.Unlock) {
				continue
			}
			if _, here := i.(*ssa.Call); !here {
				return 0, false
			}
			end = max(end, s.after(i.Pos()))
		}
	}
	return end, true
}
