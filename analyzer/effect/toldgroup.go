package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// group goes through what is done with a group of goroutines: of all functions only the
// literal may count it down, and those that are made behind the call of it; and only the
// function may wait for it.
func (w *wordUses) group(v ssa.Value) {
	if w.seen == nil {
		w.seen = map[ssa.Value]bool{}
	}
	if w.seen[v] || w.lost {
		return
	}
	w.seen[v] = true
	h := w.u.Res.Value(v)
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
		case *ssa.Store:
			if ref.Val == v {
				w.lost = true
			}
		case *ssa.MakeClosure:
			for k, b := range ref.Bindings {
				if b == v {
					w.group(ref.Fn.(*ssa.Function).FreeVars[k])
				}
			}
		case ssa.CallInstruction:
			w.counted(ref, h)
		default:
			w.lost = true
		}
	}
}

// counted looks at a call with a group.
func (w *wordUses) counted(call ssa.CallInstruction, group handle.Handle) {
	if w.lit.Parent() == nil && call == ssa.CallInstruction(w.call) {
		w.countedBy(group)
		return
	}
	on := func(e *Event) bool { return e.Instr == ssa.Instruction(call) && slices.Contains(e.On, group) }
	for _, e := range w.u.Events(call.Parent()) {
		if !on(e) {
			continue
		}
		switch {
		case e.Op == lifecycle.Done && len(e.Via) == 0 && w.toldLater(call.Parent()):
		case e.Op == lifecycle.Done && len(e.Via) == 0:
			w.tell(call)
		case e.Op == lifecycle.Wait && e.Mode == spawn.Here && len(e.Via) == 0:
			w.take(call)
		default:
			w.lost = true
		}
		return
	}
	if call.Common().StaticCallee() == nil || call.Common().StaticCallee().Blocks != nil || call.Parent() != w.fn {
		w.lost = true // a function of this package may do anything with it
	}
}

// toldLater reports whether a literal that counts the group down as well is made only
// behind the call: whoever waits for the group waits for that, too, and nothing has told it
// anything before.
func (w *wordUses) toldLater(lit *ssa.Function) bool {
	return lit != w.lit && lit != w.fn && w.lit.Parent() == w.fn && w.u.MadeBehind(w.fn, lit, w.call)
}

// countedBy goes on in a function of this package that is called in place, and is given a
// group.
func (w *wordUses) countedBy(group handle.Handle) {
	caller, callee := w.u, w.u.pkg.byFunc[w.lit]
	for k, a := range w.call.Call.Args {
		switch {
		case caller.Res.Value(a) != group:
		case callee == nil || k >= len(w.lit.Params):
			w.lost = true
		default:
			w.u = callee
			w.group(w.lit.Params[k])
			w.u = caller
		}
	}
}
