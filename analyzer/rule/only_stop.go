package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// onlyStopped finds a drive or wait that nothing ends but a stop, where the only
// stop in sight comes behind it in the same goroutine. A loop that takes from a
// connection which no peer ends is such a drive if something else is waited for
// before the stop: right behind the loop a stop is only cleaning up after an error.
func onlyStopped(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Mode != spawn.Here || d.Op != lifecycle.Drive && d.Op != lifecycle.Wait || !certain(s, d) {
			continue
		}
		lasting := d.Op == lifecycle.Drive && !d.Serves && s.unit.Lasts(d) && s.unit.Unbound(d)
		if !d.OnlyStop && !lasting || startedBefore(s, d) {
			continue
		}
		reach := s.later(d, d.On)
		for _, e := range reach.Events {
			if e.Op != lifecycle.Stop || !overlap(s, e.On, d.On) || lasting && !waitsBetween(s, reach, d, e) {
				continue
			}
			if k := d.On[0]; untouched.sole(s, d, k) {
				fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: d, Later: e, Conn: k})
			}
			break
		}
	}
	return fs
}

// startedBefore reports whether a goroutine may drive the connection of a drive already:
// then that comes back at once.
func startedBefore(s *scope, d *effect.Event) bool {
	return d.Op == lifecycle.Drive && slices.ContainsFunc(s.events, func(g *effect.Event) bool {
		return g.Op == effect.Driver && overlap(s, g.On, d.On) && (g.Instr == d.Instr || s.unit.Reaches(g.Instr, d.Instr))
	})
}

// untouched is that nobody else stops a connection.
var untouched = proof{does: stopsIt, made: true}

// stopsIt reports whether an event stops a connection, or what it lives in.
func stopsIt(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	if e.Op != lifecycle.Stop {
		return false
	}
	_, in := u.Res.Within(k, e.On)
	return in
}

// lateStopped finds a deferred wait for a goroutine of the function that drives a
// connection, where the stop of the connection was deferred before: it would run
// after the wait. The function shows that it means to come to its end while the
// connection lives: it uses the connection, or waits for something else. A test always
// means to, so that a wait which is left to its end needs no more than that nobody
// else ends what serves.
func lateStopped(s *scope) []Finding {
	var fs []Finding
	for _, j := range s.unit.LateJoins(s.fn) {
		if j.Drive.AtEOF && !s.unit.Res.IsConnection(j.Drive.On[0]) || s.unit.BoundedBy(s.events, j.Drive) != nil {
			continue
		}
		var late *effect.Event
		if !s.unit.Unbound(j.Drive) {
			if late = lateCancel(s, j); late == nil {
				continue
			}
		}
		sole := true
		for _, e := range s.events {
			switch {
			case e.Op != lifecycle.Stop && e.Op != lifecycle.HalfStop || !overlap(s, e.On, j.Drive.On):
			case e.Op == lifecycle.Stop && e.Mode == spawn.Later && behindLate(s, j.Wait, e):
				late = e
			case e.Instr != j.Drive.Instr:
				sole = false // the goroutine itself stops it when it is over
			}
		}
		if late == nil || !sole || !comesToEnd(s, j) || !unstopped(s, j.Drive, j.Drive.On[0]) {
			continue
		}
		fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Late: true, Block: j.Wait, Later: innermost(s.pkg, late), Conn: j.Drive.On[0]})
	}
	return fs
}

// behindLate reports whether a deferred stop runs after a deferred wait: it was
// deferred before it, or stands behind it in the same deferred literal.
func behindLate(s *scope, w, stop *effect.Event) bool {
	if w.Instr == stop.Instr {
		return w.Inner != nil && stop.Inner != nil && w.Inner.Instr.Parent() == stop.Inner.Instr.Parent() && s.unit.Follows(w.Inner.Instr, stop.Inner.Instr)
	}
	return s.unit.EndsBefore(w, stop)
}

// comesToEnd reports whether the deferred wait begins while the connection lives.
func comesToEnd(s *scope, j effect.LateJoin) bool {
	if _, deferred := j.Wait.Instr.(*ssa.Defer); deferred {
		return returnsAlive(s, j)
	}
	return (j.Drive.Serves || returnsAlive(s, j)) && s.unit.Passes(j.Drive.Instr) && s.unit.Passes(j.Wait.Instr) && !slices.ContainsFunc(j.Drive.On, s.unit.EndedAfter)
}

// unstopped reports whether nobody else stops what an event drives or waits for, which was
// opened here, or is a struct that was made here.
func unstopped(s *scope, d *effect.Event, k handle.Handle) bool {
	p := untouched
	if s.unit.Fresh(k) {
		p = proof{does: stopsIt, fresh: true}
	}
	return p.sole(s, d, k)
}

// returnsAlive reports whether a function, once its driver runs, uses the driven
// connection as one who takes it in, or waits for what the driver does not tell at
// its end: then it comes to its own end while the connection lives. Who has sent to
// a peer may well wait until that one is done.
func returnsAlive(s *scope, j effect.LateJoin) bool {
	used := false
	for _, e := range s.events {
		if e.Mode != spawn.Here || !s.unit.Follows(j.Drive.Instr, e.Instr) {
			continue
		}
		switch e.Op {
		case lifecycle.Send, lifecycle.Open, effect.Made:
			for _, h := range e.On {
				if _, in := s.unit.Res.Within(h, j.Drive.On); in {
					if !j.Drive.Serves {
						return false
					}
					used = true
				}
			}
		case lifecycle.Recv, lifecycle.Wait:
			if !overlap(s, e.On, j.Drive.On) && len(e.Via) == 0 && !slices.ContainsFunc(e.On, func(h handle.Handle) bool { return s.unit.Signalled(s.fn, j.Drive, h) }) {
				used = true
			}
		}
	}
	return used || j.Drive.Serves && dialsAlive(s, j) || selectsAlive(s, j)
}

// dialsAlive reports whether a function, once its driver runs, makes another one for a
// client to call, which dials what is driven.
func dialsAlive(s *scope, j effect.LateJoin) bool {
	return slices.ContainsFunc(s.ordered().Made(), func(mk *ssa.MakeClosure) bool {
		if !s.unit.Follows(j.Drive.Instr, mk) {
			return false
		}
		e, _ := sendOf(s, mk, j.Drive.On)
		return e != nil
	})
}

// selectsAlive reports whether a select waits for nothing that the driver tells at
// its end.
func selectsAlive(s *scope, j effect.LateJoin) bool {
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			sel, ok := i.(*ssa.Select)
			if !ok || !sel.Blocking || !s.unit.Follows(j.Drive.Instr, sel) {
				continue
			}
			if !slices.ContainsFunc(sel.States, func(st *ssa.SelectState) bool {
				h := s.unit.Res.Value(st.Chan)
				return h.Known() && s.unit.Signalled(s.fn, j.Drive, h)
			}) {
				return true
			}
		}
	}
	return false
}
