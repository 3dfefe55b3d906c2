package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// begunInPlace is the finding that a function which is called in place tells that it has
// begun, and then drives a connection, or waits for its end, before its caller can take
// that word, which nobody else takes. Who waits until something has begun wants to go on
// beside it. So does who waits until a listener is there, and then dials, where the
// function that made it accepts one client.
func (s *scope) begunInPlace(call *ssa.Call) (Finding, bool) {
	for _, e := range s.by(call) {
		if e.Op != lifecycle.Drive && e.Op != lifecycle.Wait && !s.clientBehind(call, e) || !blocksBeside(s, e) || s.reported[s.pkg.Primitive(e)] {
			continue
		}
		for _, word := range s.unit.SelfBegun(call, e) {
			k := slices.IndexFunc(word.Takes, func(at ssa.Instruction) bool { _, ret := at.(*ssa.Return); return !ret })
			if k < 0 {
				continue
			}
			later := &effect.Event{Op: lifecycle.Recv, On: []handle.Handle{word.On}, Instr: word.Takes[k], Mode: spawn.Here}
			if _, group := word.Takes[k].(*ssa.Call); group {
				later.Op = effect.Used
			}
			f := Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: e, Later: later, Conn: e.On[0]}
			if e.Op == lifecycle.Accept {
				f.Block = untilServed(e)
			}
			return f, true
		}
	}
	return Finding{}, false
}

// clientBehind reports whether an event is an accept whose client is to come from behind
// the call: the function dials there, and neither it nor anything that was started before
// may have done so.
func (s *scope) clientBehind(call *ssa.Call, e *effect.Event) bool {
	if e.Op != lifecycle.Accept {
		return false
	}
	dials := false
	for _, x := range s.events {
		switch {
		case x.Instr == ssa.Instruction(call):
		case s.unit.Follows(call, x.Instr):
			dials = dials || x.Op == lifecycle.Open && slices.ContainsFunc(x.On, func(h handle.Handle) bool { return s.unit.Res.Role(h) == lifecycle.Client })
		case x.Mode != spawn.Here && x.Mode != spawn.Later, x.Op == lifecycle.Send || x.Op == lifecycle.Open && !slices.ContainsFunc(x.On, s.isListener):
			return false
		}
	}
	return dials && !s.startsBefore(call)
}

// isListener reports whether a connection is one that is accepted from.
func (s *scope) isListener(h handle.Handle) bool { return s.unit.Res.Role(h) == lifecycle.Listener }

// startsBefore reports whether a function starts a goroutine that may run before a call of
// it is over.
func (s *scope) startsBefore(call *ssa.Call) bool {
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			if g, ok := i.(*ssa.Go); ok && !s.unit.Follows(call, g) {
				return true
			}
		}
	}
	return false
}
