package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// joinedStopped finds a loop that takes all that comes from a channel, or from one end of a
// pipe, which was made in the function and has not left it, or a wait for goroutines that
// do so, where all that closes it stands behind that in the same goroutine: it never comes
// to an end.
func joinedStopped(s *scope) []Finding {
	var fs []Finding
	for _, w := range s.events {
		if !takesAll(w) && (w.Op != lifecycle.Wait || !w.Joined || len(w.Via) > 0) || w.Mode != spawn.Here || !certain(s, w) {
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

// takesAll reports whether an event is a loop over all that comes from a channel.
func takesAll(d *effect.Event) bool {
	return d.Op == lifecycle.Drive && d.Loop != nil && len(d.BoundBy) == 0
}

// closesFeed reports whether an event closes a channel, or an end of a pipe.
func closesFeed(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	if e.Op != lifecycle.Stop && e.Op != lifecycle.HalfStop {
		return false
	}
	return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, k) || u.Opposite(h, k) })
}

// closing is the first event behind a wait that closes what is waited for, or one that is
// put off to the end of the function.
func closing(s *scope, w *effect.Event, k handle.Handle) *effect.Event {
	for _, e := range s.later(w, []handle.Handle{k}).Events {
		if closesFeed(s.unit, e, k) {
			return e
		}
	}
	if !takesAll(w) {
		return nil
	}
	for _, e := range s.events {
		if e.Mode == spawn.Later && e.Instr.Parent() == s.fn && s.unit.Follows(e.Instr, w.Instr) && closesFeed(s.unit, e, k) {
			return e
		}
	}
	return nil
}

// OverOwnFeed reports whether the finding is a loop over a channel that was made in the
// function, and which nobody else would close.
func (f Finding) OverOwnFeed() bool {
	return f.Category == lifecycle.UnreachableStop && takesAll(f.Block) && made(f.Conn) != nil
}
