package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// What is done at the end of a function, or of a test, comes in another order than it
// stands: a send that was deferred before the stop runs behind it.

// lateSurely reports whether an operation is surely done at the end of the function,
// once it was put off, and does not end by itself.
func lateSurely(s *scope, e *effect.Event) bool { return e.AtEnd() && blocks(s, e) }

// stopsBeforeEnd reports whether a stop is surely over when an event at the end of the
// function begins: every normal run of the function makes it, or puts it off behind
// the event.
func stopsBeforeEnd(s *scope, st, e *effect.Event) bool {
	if !st.Must || st.Apart || st.Instr == e.Instr || !s.unit.Passes(st.Instr) {
		return false
	}
	return st.Mode == spawn.Here || st.AtEnd() && s.unit.EndsBefore(st, e)
}

// overBeforeEnd reports whether a client may be stopped before its event at the end of
// the function: that fails at once then.
func overBeforeEnd(s *scope, e *effect.Event, client handle.Handle) bool {
	return slices.ContainsFunc(s.events, func(st *effect.Event) bool {
		return st.Op == lifecycle.Stop && among(s, client, st.On) && !(st.AtEnd() && s.unit.EndsBefore(e, st))
	})
}

// begunAtEnd reports whether somebody may drive one of the connections again between a
// stop and an event at the end of the function. What the function itself starts runs
// before a stop that is put off as well.
func begunAtEnd(s *scope, stop, e *effect.Event, conns []handle.Handle) bool {
	for _, fn := range s.unit.Res.Funcs {
		m := s.unit.Mode(fn)
		if fn != s.fn && fn != s.unit.Top && m != spawn.Unknown {
			continue // its events are among those of the function around it
		}
		for _, g := range s.unit.Events(fn) {
			switch {
			case g.Op != lifecycle.Drive && g.Op != effect.Driver || !overlap(s, g.On, conns):
			case fn != s.fn, g.Mode == spawn.Unknown, g.Inner != nil && (g.Instr == stop.Instr || g.Instr == e.Instr):
				return true
			case stop.AtEnd():
				if _, late := g.Instr.(*ssa.Defer); late || g.Mode == spawn.Later {
					return true
				}
			case !s.unit.Follows(g.Instr, stop.Instr) || s.unit.Reaches(stop.Instr, g.Instr):
				return true
			}
		}
	}
	done := []ssa.Instruction{stop.Instr, e.Instr}
	for _, x := range []*effect.Event{stop, e} {
		for ; x.Inner != nil; x = x.Inner {
			done = append(done, x.Inner.Instr)
		}
	}
	calls := s.unit.PutOff(s.fn)
	if !stop.AtEnd() {
		for _, b := range s.fn.Blocks {
			for _, i := range b.Instrs {
				if call, ok := i.(ssa.CallInstruction); ok && s.unit.Reaches(stop.Instr, i) {
					calls = append(calls, call)
				}
			}
		}
	}
	return slices.ContainsFunc(calls, func(call ssa.CallInstruction) bool {
		return !slices.Contains(done, ssa.Instruction(call)) && (s.unit.Hands(call, conns) || s.unit.StartsUnseen(call))
	})
}
