package rule

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// neverEnds finds a drive in a test that serves what the test has made and given to
// nobody, where the test puts off the stop to its own end, or has it behind the drive:
// nothing ends the drive, and so the test. A program may serve for ever; a test may not.
func neverEnds(s *scope) []Finding {
	if !inTest(s) {
		return nil
	}
	var fs []Finding
	for _, d := range s.events {
		if d.Op != lifecycle.Drive || d.Mode != spawn.Here || !d.Serves || d.Owned || !certain(s, d) || !s.unit.Unbound(d) || s.unit.Judged(d) || s.unit.ActsUnseen(s.fn, d.Instr) {
			continue
		}
		conns := driven(s, d)
		if len(conns) == 0 || slices.ContainsFunc(conns, func(k handle.Handle) bool { return !onlyHere(s, d, k) }) || !goesOn(s, d, conns) {
			continue
		}
		if stop := lastStop(s, d, conns); stop != nil {
			fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: d, Later: stop, Conn: conns[0], Private: true})
		}
	}
	return fs
}

// inTest reports whether a function is a test, or a literal that one runs in its own
// goroutine.
func inTest(s *scope) bool {
	top := s.unit.Top
	if top.Signature.Recv() != nil || !strings.HasPrefix(top.Name(), "Test") || len(top.Params) != 1 || s.fn != top && s.unit.Mode(s.fn) != spawn.Here {
		return false
	}
	return types.TypeString(top.Params[0].Type(), nil) == "*testing.T"
}

// onlyHere reports whether nobody but this function has what would stop a connection.
func onlyHere(s *scope, d *effect.Event, k handle.Handle) bool {
	p := untouched
	if s.unit.Fresh(k) {
		p = proof{does: stopsIt, fresh: true}
	}
	return p.sole(s, d, k)
}

// goesOn reports whether the test does anything else behind a drive than to end what
// was driven.
func goesOn(s *scope, d *effect.Event, conns []handle.Handle) bool {
	return slices.ContainsFunc(s.later(d, conns).Calls(), func(call *ssa.Call) bool {
		_, builtin := call.Call.Value.(*ssa.Builtin)
		return !builtin && !stops(s, call)
	})
}

// lastStop is the stop of a driven connection that is put off to the end of the
// function, or stands behind the drive, or nil.
func lastStop(s *scope, d *effect.Event, conns []handle.Handle) *effect.Event {
	for _, e := range s.events {
		if e.Op == lifecycle.Stop && overlap(s, e.On, conns) && (e.Mode == spawn.Later || e.Mode == spawn.Here && s.unit.Follows(d.Instr, e.Instr)) {
			return e
		}
	}
	return nil
}
