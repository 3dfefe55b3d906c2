package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// nextInTurn reports whether a loop over a list of functions would, in one of its next
// turns, drive other connections by the call that a drive blocks. One that is not sure,
// since somebody may stop it, counts if the others end with it.
func nextInTurn(s *scope, d *effect.Event, conns []handle.Handle, sure bool) bool {
	k := slices.Index(s.events, d)
	if k < 0 || d.Loop != nil || !slices.ContainsFunc(s.unit.Loops(s.fn), func(l *effect.Loop) bool {
		return l.Blocks[d.Instr.Block()] && s.unit.ComesBack(d, l)
	}) {
		return false
	}
	return slices.ContainsFunc(s.events[k+1:], func(e *effect.Event) bool {
		return e.Instr == d.Instr && e.Op == lifecycle.Drive && e.Mode == spawn.Here && e.Serves && e.Must && !overlap(s, e.On, conns) && !oneClient(s, e.On) &&
			(sure || s.unit.StopsTogether(s.fn, s.events, d, e))
	})
}
