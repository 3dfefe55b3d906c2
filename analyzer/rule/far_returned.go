package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// farReturned is the return, behind an operation on one end of a stream, by which the
// function hands out the other end, itself or in a new struct: nobody has it before.
func farReturned(s *scope, reach *order.Reach, e *effect.Event, k handle.Handle) *effect.Event {
	if s.fn != s.unit.Top && s.fn.Signature.Results().Len() == 0 {
		return nil
	}
	for _, far := range s.unit.Res.Names(k) {
		if !s.unit.Opposite(far, k) || !s.unit.Res.PlainAt(far, e.Instr) {
			continue
		}
		for _, ret := range reach.Returns() {
			if s.unit.Res.ErrorReturn(ret) || givesItsError(s, ret, e) {
				continue
			}
			for i, v := range ret.Results {
				if _, out := s.unit.HandsOut(ret, i, far); out && !handle.IsError(v.Type()) {
					return &effect.Event{Op: effect.Returned, On: []handle.Handle{far}, Instr: ret, Mode: spawn.Here}
				}
			}
		}
	}
	return nil
}

// heldBefore reports whether a finding stands on what keeps an operation on a connection
// from being reached, or on what the same call does.
func heldBefore(s *scope, e *effect.Event, k handle.Handle) bool {
	return slices.ContainsFunc(s.events, func(x *effect.Event) bool {
		return x != e && x.Mode == spawn.Here && overlap(s, x.On, []handle.Handle{k}) && s.reported[s.pkg.Primitive(x)] && (x.Instr == e.Instr || s.unit.Reaches(x.Instr, e.Instr))
	})
}
