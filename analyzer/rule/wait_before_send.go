package rule

import (
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// waitBeforeSend finds a wait for the end of K, or for the goroutine that drives
// K, that is followed by a send on K, or by handing out a new struct whose methods
// send on K. A send that has to fail knows that K is over.
func waitBeforeSend(s *scope) []Finding {
	var fs []Finding
	for _, w := range s.events {
		if w.Op != lifecycle.Wait || w.Mode != spawn.Here || !certain(s, w) {
			continue
		}
		conns := driven(s, w)
		reach := s.later(w, conns)
		later, k := laterSend(s, reach, conns)
		if later == nil && !w.Joined {
			later, k = ownedLate(s, reach, w)
		}
		if later != nil && !s.unit.MustFail(later) {
			fs = append(fs, Finding{Category: lifecycle.WaitBeforeSend, Unit: s.unit, Func: s.fn, Block: w, Later: later, Conn: k})
		}
	}
	return fs
}
