package effect

import (
	"golang.org/x/tools/go/ssa"
)

// tookBefore reports whether a value is a result of a call that takes from the same
// connection as another one, in the same way, before the loop around that: the loop
// begins with what the first one took, for c, err := ln.Accept(); err == nil; c, err = ln.Accept().
func (u *Unit) tookBefore(v ssa.Value, take *Event) bool {
	ex, ok := v.(*ssa.Extract)
	if !ok {
		return false
	}
	first, ok := ex.Tuple.(*ssa.Call)
	again, same := take.Instr.(*ssa.Call)
	if !ok || !same || first == again || first.Parent() != again.Parent() || !first.Block().Dominates(again.Block()) || u.innermost(again.Block()) == u.innermost(first.Block()) {
		return false
	}
	a, b := u.Res.CallOf(first), u.Res.CallOf(again)
	if a.Fn == nil || a.Fn != b.Fn || len(a.Args) == 0 || len(b.Args) == 0 || a.Args[0] == nil || b.Args[0] == nil {
		return false
	}
	h := u.Res.Value(a.Args[0])
	return h.Known() && h == u.Res.Value(b.Args[0])
}
