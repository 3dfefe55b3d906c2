package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// GoesOn reports whether a goroutine that is started in a turn of a loop, behind an
// instruction of it, is given the connection: it goes on with it there.
func (u *Unit) GoesOn(l *Loop, behind ssa.Instruction, k handle.Handle) bool {
	for _, b := range behind.Parent().Blocks {
		if !l.Blocks[b] {
			continue
		}
		for _, i := range b.Instrs {
			call, ok := i.(ssa.CallInstruction)
			if !ok || !u.Follows(behind, i) {
				continue
			}
			_, starts := i.(*ssa.Go)
			common := call.Common()
			for _, v := range append(slices.Clone(common.Args), common.Value) {
				if mk, ok := v.(*ssa.MakeClosure); ok {
					lit, _ := mk.Fn.(*ssa.Function)
					if lit != nil && (starts || u.Mode(lit) == spawn.Elsewhere) && u.mentions(lit, k) {
						return true
					}
				} else if starts && u.is(v, k) {
					return true
				}
			}
		}
	}
	return false
}

// mentions reports whether a literal, or one inside it, has a connection among its
// values.
func (u *Unit) mentions(lit *ssa.Function, k handle.Handle) bool {
	for _, b := range lit.Blocks {
		for _, i := range b.Instrs {
			if v, ok := i.(ssa.Value); ok && u.is(v, k) {
				return true
			}
		}
	}
	return slices.ContainsFunc(lit.AnonFuncs, func(a *ssa.Function) bool { return u.mentions(a, k) })
}

// is reports whether a value is a connection, or a new struct that holds it.
func (u *Unit) is(v ssa.Value, k handle.Handle) bool {
	if !canHold(v.Type()) {
		return false
	}
	h := u.Res.Value(v)
	if !h.Known() {
		return false
	}
	at, _ := v.(ssa.Instruction)
	return u.Res.Same(h, k) || at != nil && u.contains(h, []handle.Handle{k}, at, maxWithin)
}
