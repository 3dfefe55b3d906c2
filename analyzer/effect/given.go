package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// GoesOn returns the calls in a turn of a loop that start a goroutine and give it the
// connection: it goes on with it there.
func (u *Unit) GoesOn(fn *ssa.Function, l *Loop, k handle.Handle) []ssa.CallInstruction {
	var starts []ssa.CallInstruction
	for _, b := range fn.Blocks {
		if !l.Blocks[b] {
			continue
		}
		for _, i := range b.Instrs {
			if call, ok := i.(ssa.CallInstruction); ok && u.startsWith(call, k) {
				starts = append(starts, call)
			}
		}
	}
	return starts
}

// startsWith reports whether a call starts a goroutine that is given a connection.
func (u *Unit) startsWith(call ssa.CallInstruction, k handle.Handle) bool {
	_, starts := call.(*ssa.Go)
	common := call.Common()
	return slices.ContainsFunc(append(slices.Clone(common.Args), common.Value), func(v ssa.Value) bool {
		mk, ok := v.(*ssa.MakeClosure)
		if !ok {
			return starts && u.is(v, k)
		}
		lit, ok := mk.Fn.(*ssa.Function)
		return ok && (starts || u.Mode(lit) == spawn.Elsewhere) && u.mentions(lit, k)
	})
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
