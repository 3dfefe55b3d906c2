package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// takersOver finds a send on a channel without a buffer, made in this function, behind a
// wait for all goroutines that ever take from it, which this function has told to end
// before: nobody is left to take it.
func takersOver(s *scope) []Finding {
	var fs []Finding
	for _, e := range s.events {
		if e.Op != lifecycle.Send || e.Choice || !surely(s, e) && !turnByTurn(s, e) {
			continue
		}
		for _, k := range e.On {
			if m := made(k); m == nil || !unbuffered(m) || m.Parent() != s.fn || behind(s, fs, e, k) {
				continue
			}
			if stop := s.toldAndJoined(e, k); stop != nil {
				fs = append(fs, Finding{Category: lifecycle.SendAfterStop, Unit: s.unit, Func: s.fn, Block: s.pkg.Taken(e), Later: stop, Conn: k})
				break
			}
		}
	}
	return fs
}

// toldAndJoined is what has told all that take from a channel to end, where this goroutine
// has surely waited for them before a send on it; nil if anybody else may take it.
func (s *scope) toldAndJoined(e *effect.Event, k handle.Handle) *effect.Event {
	for _, w := range s.events {
		if !w.Joined || w.Op != lifecycle.Wait || !stopsFirst(s, w, e) || s.reported[s.pkg.Primitive(w)] || !overlap(s, w.On, []handle.Handle{k}) || s.goesOnElse(w) {
			continue
		}
		stop := s.unit.StoppedBy(s.fn, s.events, w)
		if stop == nil || stop.Mode != spawn.Here || !s.unit.Follows(stop.Instr, e.Instr) || overlap(s, stop.On, []handle.Handle{k}) {
			continue // behind the close of the channel itself a send panics
		}
		if !s.unit.TakenElse(k, e.Instr, w.Joins) && !(proof{does: s.takesBut(w.Joins)}).done(s.unit, s.fn, e, k, false) {
			return stop
		}
	}
	return nil
}

// takesBut tells of an event whether it takes from a channel, and is none of some drives that
// goroutines of this function are, seen from here or in the literal that they run.
func (s *scope) takesBut(drives []*effect.Event) partnerOf {
	return func(u *effect.Unit, g *effect.Event, k handle.Handle) bool {
		return takes(u, g, k) && !slices.ContainsFunc(drives, func(d *effect.Event) bool {
			return g == d || g.Instr.Parent() != s.fn && s.pkg.Primitive(g) == s.pkg.Primitive(d)
		})
	}
}

// goesOnElse reports whether a wait for goroutines may come back before they are over:
// something else bounds it, or it is one case of a select.
func (s *scope) goesOnElse(w *effect.Event) bool {
	if _, choice := w.Instr.(*ssa.Select); choice {
		return true
	}
	return slices.ContainsFunc(s.events, func(x *effect.Event) bool {
		return x != w && x.Instr == w.Instr && !x.Joined && (x.Op == lifecycle.Wait || x.Op == lifecycle.Recv) && (x.Either || len(x.BoundBy) > 0)
	})
}
