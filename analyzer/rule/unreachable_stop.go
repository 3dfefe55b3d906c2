package rule

import (
	"go/types"
	"slices"

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
	fs := slices.Concat(onlyStopped(s), lateStopped(s), ownStopped(s), joinedStopped(s), joinedServers(s), workersJoined(s), serversJoined(s), gatheredJoined(s), cancelledBehind(s))
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
		e := cancelBehind(s, reach, d)
		if e == nil {
			e = stopBehindWait(s, reach, d, conns)
		}
		if e == nil {
			e = stopPutOff(s, reach, d, conns)
		}
		if e != nil && !slices.ContainsFunc(conns, s.unit.StoppedBeyond) {
			fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: d, Later: e, Conn: conns[0]})
		}
	}
	fs = append(fs, privatelyStopped(s)...)
	return append(fs, neverEnds(s)...) // of two findings on one call the first counts
}

// stopBehindWait is the first stop behind a drive and a wait for something else.
func stopBehindWait(s *scope, reach *order.Reach, d *effect.Event, conns []handle.Handle) *effect.Event {
	for _, e := range reach.Events {
		if e.Op == lifecycle.Stop && overlap(s, e.On, conns) && waitsBetween(s, reach, d, e) {
			return e
		}
	}
	return nil
}

// stopPutOff is a stop that is deferred, or left to the end of a test, only behind a
// drive, where the function then waits for something else before it comes to its end.
func stopPutOff(s *scope, reach *order.Reach, d *effect.Event, conns []handle.Handle) *effect.Event {
	for _, e := range s.events {
		if e.Op != lifecycle.Stop || e.Mode != spawn.Later || !s.unit.Follows(d.Instr, e.Instr) || !overlap(s, e.On, conns) {
			continue
		}
		if len(waitsFor(s, reach, d)) > 0 {
			return e
		}
	}
	return nil
}

// waitsFor are the places behind a drive at which the function surely waits for
// something else than what is driven.
func waitsFor(s *scope, reach *order.Reach, d *effect.Event) []ssa.Instruction {
	var at []ssa.Instruction
	for _, w := range reach.Events {
		if waitsElse(s, d, w) && s.unit.Follows(d.Instr, w.Instr) {
			at = append(at, w.Instr)
		}
	}
	for _, sel := range reach.Selects() {
		if selectsElse(s, d, sel) && s.unit.Follows(d.Instr, sel) {
			at = append(at, sel)
		}
	}
	return append(at, pauses(s, reach, d)...)
}

// waitsElse reports whether an event is a receive or a wait, in the function itself,
// for something else than what a drive drives.
func waitsElse(s *scope, d, w *effect.Event) bool {
	return (w.Op == lifecycle.Recv || w.Op == lifecycle.Wait) && w.Instr != d.Instr && len(w.Via) == 0 && !overlap(s, w.On, d.On) && !overlap(s, w.On, d.BoundBy)
}

// selectsElse reports whether a select waits until one of several other things comes,
// and not only for a time.
func selectsElse(s *scope, d *effect.Event, sel *ssa.Select) bool {
	if !sel.Blocking {
		return false
	}
	waits := false
	for _, st := range sel.States {
		waits = waits || !s.unit.Delivers(st.Chan)
		ch := []handle.Handle{s.unit.Res.Value(st.Chan)}
		if st.Dir != types.RecvOnly || overlap(s, ch, d.On) || overlap(s, ch, d.BoundBy) {
			return false
		}
	}
	return waits
}

// waitsBetween reports whether a receive or a wait for something else surely
// stands between a drive and a stop.
func waitsBetween(s *scope, reach *order.Reach, d, stop *effect.Event) bool {
	return slices.ContainsFunc(waitsFor(s, reach, d), func(w ssa.Instruction) bool { return s.unit.Follows(w, stop.Instr) })
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
