package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// handedJoins are the waits, for goroutines that the function has started, which a
// function makes that it returns: a literal, or a method value of the group that they
// are in. Who calls it waits until what they drive is over.
func (u *Unit) handedJoins(result handle.Handle, lit *ssa.Function) []*Event {
	evs := u.Events(u.Top)
	g := started(evs)
	if len(g.drives) == 0 {
		return nil
	}
	mk, ok := result.Root.Def().(*ssa.MakeClosure)
	if !ok || mk.Parent() != u.Top {
		return nil
	}
	waits := u.eventsOf(lit)
	if lit == nil {
		waits = u.methodValue(result, evs[g.drives[0]].Instr)
	}
	var joins []*Event
	for _, w := range waits {
		x := *w
		x.Instr = mk // where the function stands that it is seen from
		if j := u.joinOf(evs, g, &x, -1, spawn.Here); j != nil {
			if j.Instr, j.Only = w.Instr, w.Only; lit == nil {
				j.Instr, j.Only = lastReturn(u.Top), true
			}
			j.Conn, j.Until = "", "" // in words of a goroutine that callers do not see
			joins = append(joins, j)
		}
	}
	return joins
}

// methodValue are the events of a call of a method value.
func (u *Unit) methodValue(f handle.Handle, at ssa.Instruction) []*Event {
	call, ok := at.(ssa.CallInstruction)
	if !ok {
		return nil
	}
	c := u.Res.ThroughHandle(call, f)
	if c == nil || c.Body == u.Top {
		return nil
	}
	return slices.DeleteFunc(u.callEvents(spawn.Run{Call: c, Mode: spawn.Here}), func(e *Event) bool {
		return e.Op != lifecycle.Wait && e.Op != lifecycle.Recv || !e.Must
	})
}
