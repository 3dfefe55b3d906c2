package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
)

// pauses are the places behind the drive of a server, or of what no peer ends, at which
// the function lets time pass, once: it counts on what it has driven to go on meanwhile.
// Behind a failure, or in a loop that begins the drive again, a pause is only patience;
// but not the rest of a time that began before the drive.
func pauses(s *scope, reach *order.Reach, d *effect.Event) []ssa.Instruction {
	if d.Op != lifecycle.Drive || !takesClients(s, d) && !s.unit.Lasts(d) {
		return nil
	}
	at := timed(s, reach, d)
	if d.Loop != nil || s.unit.InLoop(d.Instr) {
		return at
	}
	for _, c := range reach.Calls() {
		if s.unit.Pauses(c) && s.unit.Follows(d.Instr, c) && !s.unit.FailsInto(d, c) {
			at = append(at, c)
		}
	}
	return at
}

// timed are the receives behind a drive from a timer that was begun before it.
func timed(s *scope, reach *order.Reach, d *effect.Event) []ssa.Instruction {
	var at []ssa.Instruction
	for _, r := range reach.Receives() {
		if begun := s.unit.Timer(r.X); begun != nil && s.unit.Follows(begun, d.Instr) && s.unit.Follows(d.Instr, r) {
			at = append(at, r)
		}
	}
	return at
}

// takesClients reports whether a drive is that of a server, which no client ends.
func takesClients(s *scope, d *effect.Event) bool {
	return d.Binds || slices.ContainsFunc(d.On, func(h handle.Handle) bool { return s.unit.Role(h) == lifecycle.Listener })
}

// cancelBehind is the call, behind a drive and a wait for something else, of what alone
// ends the context of the drive: this function keeps it to itself.
func cancelBehind(s *scope, reach *order.Reach, d *effect.Event) *effect.Event {
	if len(d.BoundBy) != 1 {
		return nil
	}
	calls, alone := s.unit.Canceller(d.BoundBy[0])
	if !alone || slices.ContainsFunc(calls, func(c *ssa.Call) bool { return c.Parent() != s.fn || !s.unit.Follows(d.Instr, c) }) {
		return nil
	}
	waits := waitsFor(s, reach, d)
	for _, e := range reach.Events {
		call, ok := e.Instr.(*ssa.Call)
		if ok && slices.Contains(calls, call) && slices.ContainsFunc(waits, func(w ssa.Instruction) bool { return s.unit.Follows(w, call) }) {
			return e
		}
	}
	return nil
}
