package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/spawn"
)

// AtEnd reports whether a function does an event only when it returns, or when its
// test is over.
func (e *Event) AtEnd() bool { return e.Mode == spawn.Later || e.Late }

// Passes reports whether a function returns normally, and never without having come
// by an instruction.
func (u *Unit) Passes(i ssa.Instruction) bool {
	rets := u.normalReturns(i.Parent())
	return len(rets) > 0 && !slices.ContainsFunc(rets, func(ret *ssa.BasicBlock) bool { return !i.Block().Dominates(ret) })
}

// EndsBefore reports whether, of two events at the end of a function, a is surely
// over when b begins: what was put off last runs first, and what is left to the end
// of a test waits for all that is deferred.
func (u *Unit) EndsBefore(a, b *Event) bool {
	if a.innerTest() || b.innerTest() {
		return false
	}
	if deferred := isDefer(a.Instr); deferred != isDefer(b.Instr) {
		return deferred
	}
	return u.Follows(b.Instr, a.Instr) && !u.Reaches(a.Instr, b.Instr)
}

// innerTest reports whether an event is left to an end that comes before the end of
// its function: a literal that is called here, as that of a subtest, has put it off.
func (e *Event) innerTest() bool {
	return !isDefer(e.Instr) && e.Inner != nil && e.Inner.AtEnd()
}

// PutOff are the calls that a function does at its end, and those of the literals
// that run then.
func (u *Unit) PutOff(fn *ssa.Function) []ssa.CallInstruction {
	var calls []ssa.CallInstruction
	for _, g := range u.Res.Funcs {
		if g != fn && u.Mode(g) != spawn.Later {
			continue
		}
		for _, b := range g.Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(ssa.CallInstruction)
				if ok && (g != fn || slices.ContainsFunc(spawn.Runs(u.Res, call, u.pkg), func(r spawn.Run) bool { return r.Mode == spawn.Later })) {
					calls = append(calls, call)
				}
			}
		}
	}
	return calls
}
