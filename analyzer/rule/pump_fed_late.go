package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// pumpFedLate finds a loop that gives what it takes from a channel to a connection, as a
// client's writer does, and behind it the first send on that channel: the loop ends with the
// channel, or when it cannot write, and has nothing to write before.
func pumpFedLate(s *scope) []Finding {
	var fs []Finding
	for _, p := range s.events {
		if p.Op != effect.Pumped || p.Mode != spawn.Here {
			continue
		}
		d, far := p.AsDrives()
		if !certain(s, d) || !certain(s, far) {
			continue
		}
		conns := slices.DeleteFunc(driven(s, d), func(k handle.Handle) bool {
			t := s.unit.Res.Type(k)
			return t == nil || !isChan(t) || s.unit.Res.IsConnection(k)
		})
		if len(conns) == 0 {
			continue
		}
		if later, k := fedLate(s, s.later(d, conns), d, conns); later != nil && s.unit.Follows(d.Instr, later.Instr) {
			fs = append(fs, Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: d, Later: later, Conn: k})
		}
	}
	return fs
}
