package rule

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// secondServer is the first drive of another server behind a drive that serves, there or
// in a goroutine that is started there, or nil. One that is not sure, since somebody may
// stop it, counts if the other ends with it.
func secondServer(s *scope, d *effect.Event, conns []handle.Handle, sure bool) *effect.Event {
	reach := s.later(d, conns)
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
		for _, e := range evs {
			if e.Op != lifecycle.Drive || !e.Serves || oneClient(s, e.On) && !waitsAlready(s, e, d) || len(e.Via) > 0 && !e.Must || !isSecond(s, d, e) || nextPhase(s, d, e) {
				continue
			}
			other := !overlap(s, e.On, conns)
			if e.Mode == spawn.Here && sure || other && (sure || s.unit.StopsTogether(s.fn, s.events, d, e)) {
				return e
			}
		}
	}
	return nil
}

// isSecond reports whether a later drive is one that another drive surely holds up, and
// not what takes the place of that where one of two branches has made it, or where it
// has failed: it comes behind it whatever happens; or only that one is in a branch, each
// way out of which leads on to the later drive, of another listener that was bound
// before and whose clients wait, or of any where the first one was written behind a go.
func isSecond(s *scope, d, e *effect.Event) bool {
	if s.unit.Follows(d.Instr, e.Instr) {
		return true
	}
	if len(d.BoundBy) > 0 || !leadsTo(s, d, e) {
		return false
	}
	bound := isGoArgument(d.Instr)
	for _, h := range e.On {
		bound = bound || s.unit.Role(h) == lifecycle.Listener && isBoundBefore(s, h, d)
		if among(s, h, d.On) {
			return false // in another way
		}
	}
	return bound
}

// servingAt is the drive of a server that an instruction is, or leads to, or nil.
func servingAt(s *scope, at ssa.Instruction) *effect.Event {
	for _, e := range s.events {
		if e.Instr == at && e.Op == lifecycle.Drive && e.Mode == spawn.Here && e.Serves && e.Must && !oneClient(s, e.On) {
			return e
		}
	}
	return nil
}

// isBoundBefore reports whether a listener was there before a drive began.
func isBoundBefore(s *scope, h handle.Handle, d *effect.Event) bool {
	if h.Root == nil || !s.unit.Queues(h) {
		return false
	}
	def := h.Root.Def()
	return def == nil || def.Parent() == d.Instr.Parent() && s.unit.Reaches(def, d.Instr) && !s.unit.Reaches(d.Instr, def)
}

// leadsTo reports whether every way on from a drive, but for those that end the
// goroutine or on which it is looked at what it failed with, comes to another one.
func leadsTo(s *scope, d, e *effect.Event) bool {
	if d.Instr.Parent() != e.Instr.Parent() {
		return false
	}
	seen := map[*ssa.BasicBlock]bool{}
	work := []*ssa.BasicBlock{d.Instr.Block()}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for k, to := range b.Succs {
			if to == e.Instr.Block() || seen[to] || s.unit.Failure(d, b, k) {
				continue
			}
			if _, ends := to.Instrs[len(to.Instrs)-1].(*ssa.Return); ends {
				return false
			}
			seen[to] = true
			work = append(work, to)
		}
	}
	return d.Instr.Block() != e.Instr.Block()
}
