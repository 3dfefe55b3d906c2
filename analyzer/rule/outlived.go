package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// letGo is what may let a drive end whose connection lives on behind it, as a client does
// when one subscription is over; certain is true if there is nothing of the kind: no
// context that ends, nobody beside this goroutine who sends on the connection, which may
// be the word to end it, and nobody unknown who has it.
func letGo(s *scope, d *effect.Event) (b Doubt, certain bool) {
	if !s.unit.Unbound(d) || slices.ContainsFunc(d.On, func(h handle.Handle) bool { return !s.unit.Res.Opened(h) }) {
		return Doubt{Kind: Bounded}, false
	}
	for _, fn := range s.unit.Res.Funcs {
		for _, e := range s.unit.Events(fn) {
			if e.Op == lifecycle.Send && (e.Mode != spawn.Here || fn != s.fn) && overlap(s, e.On, d.On) && !s.unit.Follows(d.Instr, e.Instr) {
				return Doubt{Kind: Stopped, By: e}, false
			}
		}
	}
	if s.unit.LeaksItself(d.On, d.Instr, d.Instr) {
		return Doubt{Kind: Bounded}, false
	}
	return Doubt{}, true
}
