package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// joinedSenders finds a wait for goroutines that each surely send on a channel without a
// buffer which this function has made, before they sign off, where all that takes from the
// channel stands behind the wait in the same goroutine: none of them gets rid of what it
// has, and so none signs off.
func joinedSenders(s *scope) []Finding {
	var fs []Finding
	for _, e := range s.events {
		if e.Op != lifecycle.Send || e.Mode != spawn.Elsewhere || e.Choice || !e.Must && !e.Turns || s.unit.Bounded(s.events, e) {
			continue
		}
		for _, k := range e.On {
			if !s.withoutBuffer(k) {
				continue
			}
			if w, later := s.signedBehind(e, k); w != nil && !behind(s, fs, w, k) && (e.Must || s.hasTurns(e)) {
				fs = append(fs, Finding{Category: lifecycle.Rendezvous, Unit: s.unit, Func: s.fn, Block: w, Later: later, Conn: k, Held: e})
			}
		}
	}
	return fs
}

// signedBehind is the wait for the word that a goroutine gives behind a send on a channel,
// with what would take from it behind the wait, if nobody else ever does.
func (s *scope) signedBehind(e *effect.Event, k handle.Handle) (w, later *effect.Event) {
	for _, w := range s.events {
		if w.Op != lifecycle.Wait && w.Op != lifecycle.Recv || w.Joined || !surely(s, w) || overlap(s, w.On, []handle.Handle{k}) {
			continue
		}
		if !s.unit.SignedBehind(s.events, e, w) || w.Op == lifecycle.Recv && (s.unit.LeaksBut(w.On, w.Instr, w.Instr) || s.unit.Shared(w.On)) {
			continue
		}
		if later := s.takenBehind(w, k); later != nil {
			return w, later
		}
	}
	return nil, nil
}

// withoutBuffer reports whether a channel without a buffer was made in this function, for
// itself or with a struct whose field keeps it.
func (s *scope) withoutBuffer(k handle.Handle) bool {
	if m := made(k); m != nil {
		return unbuffered(m) && m.Parent() == s.fn
	}
	return k.Root != nil && k.Root.Def() != nil && k.Root.Def().Parent() == s.fn && s.unit.UnbufferedField(k)
}

// takenBehind is what takes from a channel behind a wait in this goroutine, maybe as part of
// the call that waits, if nobody else ever does.
func (s *scope) takenBehind(w *effect.Event, k handle.Handle) *effect.Event {
	reach := s.later(w, []handle.Handle{k})
	if made(k) != nil {
		if later := taken(s, reach, w, k); later != nil && unshared(s, w, k, takes) {
			return later
		}
	}
	later := meeting(s.unit, reach, k, receives)
	if later == nil && len(w.Via) > 0 {
		for _, e := range s.events[slices.Index(s.events, w)+1:] {
			if e.Instr == w.Instr && e.Mode == spawn.Here && receives(s.unit, e, k) {
				later = e
				break
			}
		}
	}
	if later == nil || !(proof{does: receives, before: true}).sole(s, w, k) {
		return nil
	}
	return later
}

// hasTurns reports whether a send that a goroutine makes in each turn of its loop is made
// at all: of a loop over a channel something in sight is sent there.
func (s *scope) hasTurns(e *effect.Event) bool {
	for _, d := range s.events {
		if d.Op != lifecycle.Drive || !effect.SameThread(d, e) || slices.ContainsFunc(d.On, s.unit.Res.IsConnection) {
			continue
		}
		if !slices.ContainsFunc(s.events, func(g *effect.Event) bool { return g.Op == lifecycle.Send && overlap(s, g.On, d.On) }) {
			return false
		}
	}
	return true
}
