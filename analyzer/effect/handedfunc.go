package effect

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// handedFuncs are what the functions do that other functions have returned, where an
// instruction hands one on: a call to who runs it, if its summary does not say so
// itself; and what ends a connection, or may bring a loop the word to end, where it is
// kept for somebody unknown to run it.
func (u *Unit) handedFuncs(i ssa.Instruction, runs int) []*Event {
	var evs []*Event
	add := func(at ssa.CallInstruction, v ssa.Value, mode spawn.Mode, thread int) {
		if v == nil || !isFunc(v) {
			return
		}
		does, _ := u.resultEvents(at, u.Res.Value(v), "", nil)
		for _, e := range does {
			if mode == spawn.Unknown && e.Op != lifecycle.Stop && e.Op != lifecycle.Send && e.Op != Cancel {
				continue
			}
			e.Instr = i
			if mode == spawn.Elsewhere && e.Mode != spawn.Elsewhere {
				e.Thread = Thread{Run: thread}
			}
			e.Mode = mode.In(e.Mode)
			evs = append(evs, e)
		}
	}
	switch i := i.(type) {
	case ssa.CallInstruction:
		c := u.Res.CallOf(i)
		told := !u.Res.Model(c).Replaces() && u.pkg.summary(c) != nil
		for k, a := range c.Args {
			if a == nil || !isFunc(a) {
				continue
			}
			mode := spawn.ArgMode(u.Res, c, k, u.pkg)
			if fn, _ := u.Res.FuncValue(a); fn == nil && (!told || mode == spawn.Unknown) {
				add(i, a, spawn.SelfMode(i).In(mode), runs+k)
			}
		}
	case *ssa.Store:
		if outlives(u.Res.Value(i.Addr)) || isPart(i.Addr) {
			add(nil, i.Val, spawn.Unknown, 0)
		}
	case *ssa.Send:
		add(nil, i.X, spawn.Unknown, 0)
	case *ssa.MapUpdate:
		add(nil, i.Value, spawn.Unknown, 0)
	}
	return evs
}

// isPart reports whether an address is that of a field or an element.
func isPart(v ssa.Value) bool {
	switch v.(type) {
	case *ssa.FieldAddr, *ssa.IndexAddr:
		return true
	}
	return false
}
