package rule

import (
	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// unreachableStop finds a drive that serves, or a wait for one, behind which the
// function waits for something else, a signal or the end of a context, and then
// stops what was driven: nobody gets there. A stop right behind the drive is only
// cleaning up.
func unreachableStop(s *scope) []Finding {
	fs := append(onlyStopped(s), lateStopped(s)...)
	for _, d := range s.events {
		if d.Mode != spawn.Here || !(d.Op == lifecycle.Drive && d.Serves || d.Op == lifecycle.Wait && d.Joined) || !certain(s, d) {
			continue
		}
		conns := driven(s, d)
		if len(conns) == 0 {
			continue
		}
		reach := s.later(d, conns)
		for _, e := range reach.Events {
			if e.Op == lifecycle.Stop && overlap(s, e.On, conns) && waitsBetween(s, reach, d, e) {
				fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: d, Later: e, Conn: conns[0]})
				break
			}
		}
	}
	return append(fs, privatelyStopped(s)...) // of two findings on one call the first counts
}

// waitsBetween reports whether a receive or a wait for something else surely
// stands between a drive and a stop.
func waitsBetween(s *scope, reach *order.Reach, d, stop *effect.Event) bool {
	for _, w := range reach.Events {
		if w.Op != lifecycle.Recv && w.Op != lifecycle.Wait || w.Instr == d.Instr || len(w.Via) > 0 || overlap(s, w.On, d.On) || overlap(s, w.On, d.BoundBy) {
			continue
		}
		if s.unit.Follows(d.Instr, w.Instr) && s.unit.Follows(w.Instr, stop.Instr) {
			return true
		}
	}
	return false
}
