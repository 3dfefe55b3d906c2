package effect

import (
	"strings"

	"golang.org/x/tools/go/ssa"
)

// each reports whether a call of the functions of a slice is surely made for every
// one of them: no normal run of the function leads around the loop, and no turn of
// the loop around the call but with an error. Where a caller lists the functions,
// each of them is run then.
func (u *Unit) each(e *Event) bool {
	if e.Op != unknownCall || len(e.On) == 0 || !strings.HasSuffix(e.On[0].Path, "[*]") {
		return false
	}
	return u.eachTurn(e)
}

// eachTurn reports whether no normal run of a function leads around the loop that an
// event stands in, and no turn of that around the event but with an error.
func (u *Unit) eachTurn(e *Event) bool {
	b := e.Instr.Block()
	return u.everyTurn(b) && !u.avoidable(b.Parent(), u.innermost(b).Header)
}

// everyTurn reports whether a block stands in a loop that comes to it in every turn,
// and that nothing but an error ends before the last one.
func (u *Unit) everyTurn(b *ssa.BasicBlock) bool {
	l := u.innermost(b)
	if l == nil {
		return false
	}
	for _, p := range l.Header.Preds {
		if l.Blocks[p] && !b.Dominates(p) {
			return false
		}
	}
	for _, x := range l.Exits {
		if x.From != l.Header && !u.leaves(x.From, x.To(), u.Res.ErrorReturn) {
			return false
		}
	}
	return true
}
