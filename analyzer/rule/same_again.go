package rule

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
)

// sameAgain reports whether a loop that only counts calls, in every turn, what serves
// the same channels until something is over for good, with nothing to tell the turns apart:
// they were to be several workers, of which all but the first find everything over. The
// word to end that is sent, and not given by closing, may be that for a single turn.
func sameAgain(s *scope, d *effect.Event, conns []handle.Handle) bool {
	call, ok := d.Instr.(*ssa.Call)
	if !ok || d.Loop != nil || len(d.Via) == 0 || len(*call.Referrers()) > 0 || slices.ContainsFunc(conns, func(k handle.Handle) bool { return !isChannel(s, k) }) || !overForGood(s, d) {
		return false
	}
	return slices.ContainsFunc(s.unit.Loops(s.fn), func(l *effect.Loop) bool {
		if !l.Blocks[call.Block()] || !counts(l) || !s.unit.ComesBack(d, l) {
			return false
		}
		for b := range l.Blocks {
			for _, i := range b.Instrs {
				if !plain(i, call) {
					return false
				}
			}
		}
		return true
	})
}

// overForGood reports whether all that ends a drive ends every later one, too: contexts,
// and channels that are closed.
func overForGood(s *scope, d *effect.Event) bool {
	return len(d.BoundBy) > 0 && !slices.ContainsFunc(d.BoundBy, func(h handle.Handle) bool { return isChannel(s, h) && !s.unit.OnlyCloses(h) })
}

func isChannel(s *scope, k handle.Handle) bool {
	t := s.unit.Res.Type(k)
	return t != nil && isChan(t)
}

// counts reports whether a loop is left only where its counter has come to an end that
// stands before it.
func counts(l *effect.Loop) bool {
	if len(l.Exits) != 1 || l.Exits[0].From != l.Header {
		return false
	}
	cond, ok := l.Header.Instrs[len(l.Header.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	cmp, ok := cond.Cond.(*ssa.BinOp)
	if !ok || cmp.Op != token.LSS && cmp.Op != token.GTR && cmp.Op != token.LEQ && cmp.Op != token.GEQ {
		return false
	}
	return counter(cmp.X, l) != counter(cmp.Y, l)
}

// counter reports whether a value is one that a loop counts up or down by constants.
func counter(v ssa.Value, l *effect.Loop) bool {
	phi, ok := v.(*ssa.Phi)
	if !ok {
		add, isAdd := v.(*ssa.BinOp) // of a range over a number, which counts before it asks
		if !isAdd {
			return false
		}
		phi, ok = add.X.(*ssa.Phi)
	}
	if !ok || phi.Block() != l.Header {
		return false
	}
	return slices.ContainsFunc(phi.Edges, func(e ssa.Value) bool {
		step, ok := e.(*ssa.BinOp)
		if !ok || step.X != ssa.Value(phi) || step.Op != token.ADD && step.Op != token.SUB {
			return false
		}
		_, constant := step.Y.(*ssa.Const)
		return constant
	})
}

// plain reports whether an instruction of a loop leaves a call in it the same in every
// turn: it only counts, goes on, reads what the call is given, or calls what starts and
// stores nothing here.
func plain(i ssa.Instruction, call *ssa.Call) bool {
	switch i := i.(type) {
	case *ssa.Phi, *ssa.If, *ssa.Jump, *ssa.DebugRef, *ssa.FieldAddr, *ssa.Field, *ssa.BinOp, *ssa.Extract:
		return true
	case *ssa.UnOp:
		return i.Op != token.ARROW
	case *ssa.Call:
		return i == call || i.Call.StaticCallee() != nil && len(i.Call.StaticCallee().Blocks) == 0 // as a group's Add
	}
	return false
}
