package rule

import (
	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// perTurn reports whether all that makes a drive uncertain is that a loop around it, that
// of the workers of a pool, may have no turn.
func perTurn(s *scope, d *effect.Event) bool {
	if d.Must || !d.Turns {
		return false
	}
	for x := range doubts(s, d) {
		if x.Kind != NotAlways {
			return false
		}
	}
	return true
}

// neededAnyway reports whether a send behind a drive waits for ever whether the drive
// began or not: it surely comes, on a channel without a buffer that was made here, and
// nobody else receives from that. With no worker at all it is the send that blocks.
func neededAnyway(s *scope, d, later *effect.Event, k handle.Handle) bool {
	if later.Op != lifecycle.Send || later.Choice || !later.Must || later.Mode != spawn.Here || !s.unit.Surely(later) {
		return false
	}
	if m := made(k); m == nil || !unbuffered(m) || !(proof{does: takes}).sole(s, d, k) {
		return false
	}
	for _, g := range s.events {
		if g.Instr != d.Instr && g.Mode != spawn.Later && takes(s.unit, g, k) {
			return false
		}
	}
	return !s.unit.LeaksBut([]handle.Handle{k}, later.Instr, later.Instr)
}
