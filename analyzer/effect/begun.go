package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// SelfBegun are the words, of those by which a function that is called in place tells its
// caller alone something, that it gives before it comes to what an event of the call is.
// They tell that it has begun: who takes one goes on beside it. The function may be a
// literal, or one of this package that is given the channel or the group.
func (u *Unit) SelfBegun(call *ssa.Call, e *Event) []SelfTold {
	lit, blocks := literalCalled(call), e.Inner
	if lit == nil {
		lit = call.Call.StaticCallee()
		if lit == nil || u.pkg.byFunc[lit] == nil || lit == u.Top {
			return nil
		}
		blocks = u.pkg.byFunc[lit].leadingTo(u.pkg.Primitive(e), e.Op)
	} else if lit.Parent() != call.Parent() {
		return nil
	}
	if blocks == nil || blocks.Instr.Parent() != lit {
		return nil
	}
	return slices.DeleteFunc(u.wordsOf(call, lit), func(w SelfTold) bool {
		return !slices.ContainsFunc(w.Tells, func(tell ssa.Instruction) bool {
			_, late := tell.(*ssa.Defer)
			return !late && tell.Parent() == lit && dominates(tell, blocks.Instr)
		})
	})
}

// leadingTo is the operation of the unit's function that leads to a place, or nil.
func (u *Unit) leadingTo(place string, op lifecycle.Op) *Event {
	for _, e := range u.Events(u.Top) {
		if e.Op == op && e.Mode == spawn.Here && u.pkg.Primitive(e) == place {
			return e
		}
	}
	return nil
}
