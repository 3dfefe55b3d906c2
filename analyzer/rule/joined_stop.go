package rule

import (
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// joinedStopped finds a wait for goroutines that take all that comes from a channel, or
// from one end of a pipe, which was made in sight and is known to nobody else, where all
// that closes it stands behind the wait in the same goroutine: they never come to an end.
func joinedStopped(s *scope) []Finding {
	var fs []Finding
	for _, w := range s.events {
		if w.Op != lifecycle.Wait || !w.Joined || w.Mode != spawn.Here || !certain(s, w) {
			continue
		}
		for _, k := range driven(s, w) {
			if slices.ContainsFunc(w.Joins, func(d *effect.Event) bool { return len(d.BoundBy) > 0 && overlap(s, d.On, []handle.Handle{k}) }) {
				continue
			}
			if later := closing(s, s.later(w, []handle.Handle{k}), w, k); later != nil && closedOnlyHere(s, w, k) {
				fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: w, Later: later, Conn: k})
				break
			}
		}
	}
	return fs
}

// closedOnlyHere reports whether nobody but this goroutine can close a channel or a
// pipe, and has not done so before a wait.
func closedOnlyHere(s *scope, w *effect.Event, k handle.Handle) bool {
	if made(k) != nil || closable(s, k) {
		return proof{does: closesFeed, before: true}.sole(s, w, k)
	}
	fields := s.unit.OwnChannels([]handle.Handle{k})
	dot := strings.LastIndexByte(k.Path, '.')
	if len(fields) == 0 || dot < 0 {
		return false
	}
	does := func(u *effect.Unit, g *effect.Event, _ handle.Handle) bool {
		return g.Op == lifecycle.Stop && tells(u, g, fields)
	}
	return ownedHere(s, w, handle.Handle{Root: k.Root, Path: k.Path[:dot]}, does)
}

// closable reports whether a connection is an end of a pipe that only this program has,
// and on which nothing is built that could end it.
func closable(s *scope, k handle.Handle) bool {
	if !s.unit.Synchronous(k) || !s.unit.Res.Plain(k) {
		return false
	}
	far := s.unit.Res.Names(k)
	return !(s.unit.Res.Carries(k) && s.unit.GivenToModel(far)) && !s.unit.GivenAround(far)
}

// closesFeed reports whether an event closes a channel, or an end of a pipe.
func closesFeed(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	if e.Op != lifecycle.Stop && e.Op != lifecycle.HalfStop {
		return false
	}
	return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, k) || u.Opposite(h, k) })
}

// closing is the first event behind a wait that closes what is waited for: also one that
// the same call surely comes to behind the wait.
func closing(s *scope, reach *order.Reach, w *effect.Event, k handle.Handle) *effect.Event {
	behind := slices.Clone(reach.Events)
	if len(w.Via) > 0 && w.Must {
		for _, e := range s.events[slices.Index(s.events, w)+1:] {
			if e.Instr == w.Instr && e.Mode == spawn.Here && e.Must {
				behind = append(behind, e)
			}
		}
	}
	for _, e := range behind {
		if closesFeed(s.unit, e, k) {
			return e
		}
	}
	return nil
}
