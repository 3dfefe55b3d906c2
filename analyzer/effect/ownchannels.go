package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// OwnChannels are the fields in which channels lie, if this package makes all that is
// ever in them for the struct that they are in, and hands none on; else nil.
func (u *Unit) OwnChannels(chs []handle.Handle) []*types.Var {
	if u.pkg.channels == nil {
		u.pkg.findChannels()
	}
	var fields []*types.Var
	for _, ch := range chs {
		f := u.fieldAt(ch)
		if f == nil {
			return nil
		}
		if c := u.pkg.channels[f]; c == nil || !c.made || c.escapes {
			return nil
		}
		fields = append(fields, f)
	}
	return fields
}

// Signals reports whether an event closes a channel, of whichever struct, that lies in
// one of some fields, or sends on it.
func (u *Unit) Signals(e *Event, fields []*types.Var) bool {
	return (e.Op == lifecycle.Stop || e.Op == lifecycle.Send) && slices.ContainsFunc(e.On, func(h handle.Handle) bool {
		return slices.Contains(fields, u.fieldAt(h))
	})
}

// SignalledOnlyBehind reports whether all that the package has to signal on the channels
// in some fields, of whichever struct, is reached from one function alone, behind an
// instruction of it.
func (u *Unit) SignalledOnlyBehind(at ssa.Instruction, fields []*types.Var) bool {
	seen := map[*ssa.Function]bool{}
	for _, v := range u.pkg.Units {
		for _, fn := range v.Res.Funcs {
			for _, e := range v.Events(fn) {
				if len(e.Via) == 0 && v.Signals(e, fields) && !u.onlyBehind(at, v, e.Instr, seen) {
					return false
				}
			}
		}
	}
	return true
}

// onlyBehind reports whether an instruction runs only behind another one, or in functions
// that are called only behind it.
func (u *Unit) onlyBehind(at ssa.Instruction, v *Unit, i ssa.Instruction, seen map[*ssa.Function]bool) bool {
	if i.Parent() == at.Parent() {
		return u.Follows(at, i)
	}
	if seen[v.Top] {
		return true
	}
	seen[v.Top] = true
	callers, closed := u.pkg.callersOf(v.Top)
	if !closed || len(callers) == 0 {
		return false
	}
	return !slices.ContainsFunc(callers, func(c caller) bool { return !u.onlyBehind(at, c.unit, c.call.Instr, seen) })
}
