package effect

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// joinsHandlers is the wait that a receive is which comes back when a context is over, if
// that is what a library returned for the time when no handler runs any more, or nil.
func (u *Unit) joinsHandlers(recv *ssa.UnOp) *Event {
	w := u.waits(recv.X)
	if w == nil || len(w.On) != 1 || w.On[0].Root == nil {
		return nil
	}
	call, ok := w.On[0].Root.Def().(*ssa.Call)
	if !ok || call.Parent() != recv.Parent() {
		return nil
	}
	c := u.Res.CallOf(call)
	for _, d := range u.Res.Model(c).All(model.Joins) {
		if h := u.Res.Operand(c, *d.Of); h.Known() && u.Res.Operand(c, d.Operands[0]) == w.On[0] {
			on, _ := u.core(h, call, lifecycle.Await)
			e := &Event{Op: lifecycle.Await, On: known(on), Mode: spawn.Here, Must: true, Spec: Spec{Beside: true}}
			if x := u.operandExpr(c, *d.Of); x != nil {
				e.Conn = Short(x)
			}
			if len(e.On) > 0 {
				return e
			}
		}
	}
	return nil
}
