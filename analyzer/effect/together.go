package effect

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// StopsTogether reports whether all that stops what an event of a function drives, as
// far as is seen, ends what another event drives as well: who comes to drive that only
// behind the first comes too late.
func (u *Unit) StopsTogether(fn *ssa.Function, evs []*Event, d, other *Event) bool {
	return u.stoppedBy(fn, evs, d, u.ownGate(fn, d.Instr), other) == nil
}

// endsToo reports whether whoever makes a stop surely ends what another event drives,
// too, and waits for nothing before. Nobody does so if there is no other event.
func (u *Unit) endsToo(evs []*Event, stop, other *Event) bool {
	if other == nil {
		return false
	}
	return slices.ContainsFunc(evs, func(e *Event) bool {
		if e.Op != lifecycle.Stop && e.Op != Cancel || e != stop && !u.beside(evs, e, stop) {
			return false
		}
		return e.Op == lifecycle.Stop && u.Ends(e, other.On) || u.Ends(e, other.BoundBy)
	})
}

// beside reports whether a stop surely happens where another one does: before it, or
// with nothing but other stops between them.
func (u *Unit) beside(evs []*Event, e, by *Event) bool {
	switch {
	case e.Mode != by.Mode || !e.Must || e.Instr.Parent() != by.Instr.Parent():
		return false
	case e.Instr != by.Instr && e.Mode == spawn.Elsewhere:
		return false // each at its own time
	case e.Instr != by.Instr:
		return u.Follows(e.Instr, by.Instr) || u.Follows(by.Instr, e.Instr) && (e.Only || e.Instr.Block() == by.Instr.Block()) && u.onlyStops(evs, by.Instr, e.Instr)
	case e.Inner != nil && by.Inner != nil:
		in := e.Inner.Instr.Parent()
		return in == by.Inner.Instr.Parent() && u.beside(u.Events(in), e.Inner, by.Inner)
	}
	from, to := slices.Index(evs, by), slices.Index(evs, e)
	return to < from || !slices.ContainsFunc(evs[from:to], func(x *Event) bool { return x.Op != lifecycle.Stop && x.Op != Cancel })
}

// onlyStops reports whether all that is done between two instructions of a function is
// to stop something.
func (u *Unit) onlyStops(evs []*Event, from, to ssa.Instruction) bool {
	for _, b := range from.Parent().Blocks {
		for _, i := range b.Instrs {
			if i == from || i == to || !u.Reaches(from, i) || !u.Reaches(i, to) {
				continue
			}
			switch i := i.(type) {
			case *ssa.UnOp:
				if i.Op == token.ARROW {
					return false
				}
			case *ssa.Select, *ssa.Send:
				return false
			case ssa.CallInstruction:
				if !slices.ContainsFunc(evs, func(e *Event) bool { return e.Instr == i && (e.Op == lifecycle.Stop || e.Op == Cancel) }) {
					return false
				}
			}
		}
	}
	return true
}
