package rule

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// neverEnds finds a drive in a test that serves what the test has made and given to
// nobody, or takes all that comes from one end of a pipe which nobody ends, where the test
// puts off the stop to its own end, or has it behind the drive: nothing ends the drive, and
// so the test. A program may serve for ever; a test may not.
func neverEnds(s *scope) []Finding {
	if !inTest(s) {
		return nil
	}
	var fs []Finding
	for _, d := range s.events {
		conns := driven(s, d)
		if !endless(s, d, conns) && !hearsNoEnd(s, d, conns) || !goesOn(s, d, conns) {
			continue
		}
		if stop := lastStop(s, d, conns); stop != nil {
			fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: d, Later: stop, Conn: conns[0], Private: true})
		}
	}
	return fs
}

// servesOn reports whether a drive surely serves, and nothing is seen that would end it.
func servesOn(s *scope, d *effect.Event) bool {
	return d.Op == lifecycle.Drive && d.Mode == spawn.Here && d.Serves && !d.Owned && certain(s, d) && s.unit.Unbound(d) && !s.unit.Judged(d) && !s.unit.ActsUnseen(s.fn, d.Instr)
}

// endless reports whether nothing ends a drive that serves what its function has made
// and given to nobody.
func endless(s *scope, d *effect.Event, conns []handle.Handle) bool {
	return servesOn(s, d) && len(conns) > 0 && !slices.ContainsFunc(conns, func(k handle.Handle) bool { return !onlyHere(s, d, k) })
}

// hearsNoEnd reports whether a drive takes all that comes from ends of pipes which were
// made here, where nobody who has either end of one would close it or set a bound before
// the drive is over: there is no peer outside of the program that might.
func hearsNoEnd(s *scope, d *effect.Event, conns []handle.Handle) bool {
	if d.Op != lifecycle.Drive || d.Mode != spawn.Here || d.Serves || d.Owned || len(conns) < len(d.On) || len(conns) == 0 {
		return false
	}
	if !certain(s, d) || !s.unit.Unbound(d) || s.unit.Judged(d) || s.unit.ActsUnseen(s.fn, d.Instr) {
		return false
	}
	for _, k := range conns {
		if !s.unit.Synchronous(k) || !s.unit.MadeHere(k) {
			return false
		}
		for _, h := range append(s.unit.Res.Names(k), k) {
			if !(proof{does: endsEither, made: true}).sole(s, d, h) {
				return false
			}
		}
	}
	return true
}

// endsEither reports whether an event stops a connection, or what it lives in, ends what it
// sends, or bounds it.
func endsEither(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	if e.Op == lifecycle.HalfStop || e.Op == lifecycle.Bound {
		return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, k) })
	}
	return stopsIt(u, e, k)
}

// testUse is the first use of what a test serves behind the drive, where nothing ends
// that, and the test has no stop of it at all: it waits until the server is up, say, and
// asks it for its address, or lets time pass until it is.
func testUse(s *scope, reach *order.Reach, d *effect.Event, conns []handle.Handle) (*effect.Event, handle.Handle) {
	if !inTest(s) || lastStop(s, d, conns) != nil {
		return nil, handle.Handle{}
	}
	if endless(s, d, conns) {
		if later, k := laterUse(s, reach, d); later != nil {
			return later, k
		}
	}
	if at := pauses(s, reach, d); len(at) > 0 && servesOn(s, d) && !slices.ContainsFunc(conns, func(k handle.Handle) bool { return !keptHere(s, d, k) }) {
		return &effect.Event{Op: effect.Used, On: d.On, Instr: at[0], Mode: spawn.Here}, d.On[0]
	}
	return nil, handle.Handle{}
}

// keptHere reports whether the function has given a connection, as far as can be seen, to
// nobody who would stop it, wherever it was made.
func keptHere(s *scope, d *effect.Event, k handle.Handle) bool {
	return k.Root != nil && k.Root.Kind == handle.Value && k.Root.Def() != nil && !s.unit.Shared([]handle.Handle{k}) &&
		!s.unit.LeaksItself(append(s.unit.Res.Names(k), k), d.Instr, d.Instr)
}

// inTest reports whether a function is a test, a helper that only tests call in their
// own goroutines, or a literal that one of these runs in its own.
func inTest(s *scope) bool {
	top := s.unit.Top
	if top.Signature.Recv() != nil || s.fn != top && s.unit.Mode(s.fn) != spawn.Here {
		return false
	}
	isT := func(p *ssa.Parameter) bool { return effect.IsTest(p.Type()) }
	if strings.HasPrefix(top.Name(), "Test") && len(top.Params) == 1 {
		return isT(top.Params[0])
	}
	return slices.ContainsFunc(top.Params, isT) && s.unit.AtCallers(nil, func(cu *effect.Unit, call ssa.CallInstruction, _ []handle.Handle) bool {
		_, here := call.(*ssa.Call)
		fn := call.Parent()
		return here && strings.HasPrefix(cu.Top.Name(), "Test") && (fn == cu.Top || cu.Mode(fn) == spawn.Here)
	})
}

// onlyHere reports whether nobody but this function has what would stop a connection.
func onlyHere(s *scope, d *effect.Event, k handle.Handle) bool {
	p := untouched
	if s.unit.Fresh(k) {
		p = proof{does: stopsIt, fresh: true}
	}
	p.itself = true // who knows no more than the address can stop nothing
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
	var late *effect.Event
	for _, e := range s.events {
		switch {
		case e.Op != lifecycle.Stop || !overlap(s, e.On, conns):
		case e.Mode == spawn.Here && s.unit.Follows(d.Instr, e.Instr):
			return e
		case e.Mode == spawn.Later && late == nil:
			late = e
		}
	}
	return late
}
