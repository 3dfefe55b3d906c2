package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// cancelledBehind finds a loop that does something from time to time until a context is
// over, in the goroutine that alone ends this context, which is behind it and behind what
// the program wants to do meanwhile. To cancel right behind a loop that shall run for ever
// is only tidy.
func cancelledBehind(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Op != lifecycle.Drive || d.Mode != spawn.Here || !d.Owned {
			continue
		}
		calls := s.ownContext(d)
		if calls == nil || !certain(s, d) {
			continue
		}
		for _, e := range s.later(d, nil).Events {
			call, ok := e.Instr.(*ssa.Call)
			if ok && slices.Contains(calls, call) && s.worksBetween(d, call) {
				fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: d, Later: e, Conn: d.On[0]})
				break
			}
		}
	}
	return fs
}

// ownContext is the calls that end the context which alone ends a loop: all of them are of
// this function, behind the loop. It is none if anything else may end it.
func (s *scope) ownContext(d *effect.Event) []*ssa.Call {
	if len(d.BoundBy) != 1 || len(d.On) != 1 || d.On[0] != d.BoundBy[0] || d.On[0].Root == nil {
		return nil
	}
	calls, alone := s.unit.Canceller(d.BoundBy[0])
	if !alone || slices.ContainsFunc(calls, func(c *ssa.Call) bool { return c.Parent() != s.fn || !s.unit.Follows(d.Instr, c) }) {
		return nil
	}
	return calls
}

// worksBetween reports whether a function of the package is called anywhere between a drive
// and a later call.
func (s *scope) worksBetween(d *effect.Event, last *ssa.Call) bool {
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok || call == last || !s.unit.Follows(d.Instr, call) || !s.unit.Reaches(call, last) {
				continue
			}
			if body := s.unit.Res.CallOf(call).Body; body != nil && body.Pkg == s.fn.Pkg {
				return true
			}
		}
	}
	return false
}
