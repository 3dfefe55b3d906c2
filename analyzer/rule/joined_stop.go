package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// joinedStopped finds a wait for goroutines that take all that comes from a channel, or
// from one end of a pipe, which was made in the function and has not left it, where all
// that closes it stands behind the wait in the same goroutine: they never come to an end.
func joinedStopped(s *scope) []Finding {
	var fs []Finding
	for _, w := range s.events {
		if w.Op != lifecycle.Wait || !w.Joined || w.Mode != spawn.Here || len(w.Via) > 0 || !certain(s, w) {
			continue
		}
		for _, k := range driven(s, w) {
			if made(k) == nil && !(s.unit.Synchronous(k) && s.unit.MadeHere(k)) || k.Root.Def().Parent() != s.fn || !s.unit.KeptHere(k) {
				continue
			}
			if slices.ContainsFunc(w.Joins, func(d *effect.Event) bool { return len(d.BoundBy) > 0 && overlap(s, d.On, []handle.Handle{k}) }) {
				continue
			}
			if later := closing(s, w, k); later != nil && (proof{does: closesFeed, before: true}.sole(s, w, k)) {
				fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: w, Later: later, Conn: k})
				break
			}
		}
	}
	return fs
}

// closesFeed reports whether an event closes a channel, or an end of a pipe.
func closesFeed(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	if e.Op != lifecycle.Stop && e.Op != lifecycle.HalfStop {
		return false
	}
	return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, k) || u.Opposite(h, k) })
}

// closing is the first event behind a wait that closes what is waited for.
func closing(s *scope, w *effect.Event, k handle.Handle) *effect.Event {
	for _, e := range s.later(w, []handle.Handle{k}).Events {
		if closesFeed(s.unit, e, k) {
			return e
		}
	}
	return nil
}
