package rule

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// unreachableStop finds a drive that serves, or a wait for one, behind which the
// function waits for something else, a signal or the end of a context, and then
// stops what was driven: nobody gets there. A stop right behind the drive is only
// cleaning up, and what only reads from a peer ends when that leaves.
func unreachableStop(s *scope) []Finding {
	fs := append(onlyStopped(s), lateStopped(s)...)
	for _, d := range s.events {
		if d.Mode != spawn.Here || !d.Serves || d.Op != lifecycle.Drive && (d.Op != lifecycle.Wait || !d.Joined) || !certain(s, d) {
			continue
		}
		conns := driven(s, d)
		if len(conns) == 0 {
			continue
		}
		reach := s.later(d, conns)
		if e := stopReturned(s, reach, d, conns); e != nil {
			fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: d, Later: e, Conn: conns[0]})
			continue
		}
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

// stopReturned is the stop, in a function literal that is made and returned only
// behind a drive, of what was driven: the caller cannot have it before.
func stopReturned(s *scope, reach *order.Reach, d *effect.Event, conns []handle.Handle) *effect.Event {
	for _, ret := range reach.Returns() {
		if s.unit.Res.ErrorReturn(ret) {
			continue
		}
		for _, v := range ret.Results {
			if ct, ok := v.(*ssa.ChangeType); ok {
				v = ct.X
			}
			mk, ok := v.(*ssa.MakeClosure)
			if !ok || !s.unit.Follows(d.Instr, mk) {
				continue
			}
			for _, e := range s.unit.Events(mk.Fn.(*ssa.Function)) {
				if e.Op == lifecycle.Stop && overlap(s, e.On, conns) {
					return e
				}
			}
		}
	}
	return nil
}
