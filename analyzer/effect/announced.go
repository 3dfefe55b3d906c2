package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// WordFrom reports whether other functions than the one at hand give the word that a
// receive waits for: they close its channel or send on it, and it does not.
func (u *Unit) WordFrom(fn *ssa.Function, recv *Event) bool {
	gives := func(in *ssa.Function) bool {
		return slices.ContainsFunc(u.Events(in), func(e *Event) bool {
			return (e.Op == lifecycle.Stop || e.Op == lifecycle.Send) && len(e.Via) == 0 && u.sharesConn(e, recv)
		})
	}
	if gives(fn) {
		return false
	}
	if slices.ContainsFunc(u.Res.Funcs, func(lit *ssa.Function) bool { return lit != fn && gives(lit) }) {
		return true
	}
	un, ok := recv.Instr.(*ssa.UnOp)
	if !ok {
		return false
	}
	if u.pkg.channels == nil {
		u.pkg.findChannels()
	}
	c := u.pkg.channels[originOf(un.X).field]
	if c == nil || c.escapes || slices.Contains(c.sends, fn) || slices.ContainsFunc(c.closes, func(i ssa.Instruction) bool { return i.Parent() == fn }) {
		return false
	}
	return len(c.sends)+len(c.closes) > 0
}
