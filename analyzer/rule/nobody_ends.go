package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// nobodyEnds finds a call that works until something is over which only what the function
// returns behind it could bring about: it was made here, and nobody has it before.
func nobodyEnds(s *scope) []Finding {
	if s.fn.Signature.Results().Len() == 0 {
		return nil
	}
	var fs []Finding
	looked := 0
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok {
				continue
			}
			for _, ends := range s.unit.CallLife(s.unit.Res.CallOf(call)) {
				if s.full(looked) {
					return fs
				}
				looked++
				if f, ok := s.unended(call, ends); ok {
					fs = append(fs, f)
					break
				}
			}
		}
	}
	return fs
}

// unended is the finding that a call works until one of some ends, of which nobody can
// bring about any but that the connection is over that the function hands out.
func (s *scope) unended(call *ssa.Call, ends []effect.End) (Finding, bool) {
	fails := 0
	for k, e := range ends {
		switch {
		case !e.Works:
			return Finding{}, false
		case e.Fails:
			ends[0], ends[k] = ends[k], ends[0]
			fails++
		case !s.unit.Unendable(call, e) || s.unit.Stopped(s.fn, s.events, lastingEvent(worker{at: call, end: e})):
			return Finding{}, false
		}
	}
	switch {
	case fails == 0:
		return s.never(call, ends)
	case fails == 1 && len(ends) > 1:
		return s.untilOver(call, ends[0])
	}
	return Finding{}, false
}

// untilOver is the finding that a call takes from a connection, or accepts, until that is
// over, which the function hands out behind it.
func (s *scope) untilOver(call *ssa.Call, e effect.End) (Finding, bool) {
	for _, recv := range s.events {
		if recv.Instr != ssa.Instruction(call) || recv.Op != lifecycle.Recv && recv.Op != lifecycle.Accept || recv.Mode != spawn.Here || !slices.Contains(recv.On, e.Of) {
			continue
		}
		d := *recv
		d.Op, d.Must, d.Serves = lifecycle.Drive, true, recv.Op == lifecycle.Accept
		if !certain(s, &d) {
			return Finding{}, false
		}
		if later, k := handedOut(s, s.later(&d, d.On), &d, driven(s, &d)); later != nil {
			return Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: &d, Later: later, Conn: k}, true
		}
	}
	return Finding{}, false
}

// never is the finding that a call never comes back, and so keeps the function from what
// it returns.
func (s *scope) never(call *ssa.Call, ends []effect.End) (Finding, bool) {
	block := s.blockAt(worker{at: call, mode: spawn.Here, end: ends[0]})
	if s.reported[s.pkg.Primitive(block)] {
		return Finding{}, false
	}
	on := []handle.Handle{ends[0].Of}
	for _, ret := range s.later(block, nil).Returns() {
		if s.unit.Res.ErrorReturn(ret) {
			continue
		}
		if slices.ContainsFunc(ret.Results, func(v ssa.Value) bool { return !handle.IsError(v.Type()) }) {
			later := &effect.Event{Op: effect.Returned, On: on, Instr: ret, Mode: spawn.Here}
			return Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: block, Later: later, Conn: on[0]}, true
		}
	}
	return Finding{}, false
}
