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
			if m := made(k); m == nil || !unbuffered(m) || m.Parent() != s.fn {
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
		if later := taken(s, s.later(w, []handle.Handle{k}), w, k); later != nil && unshared(s, w, k, takes) {
			return w, later
		}
	}
	return nil, nil
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
