package rule

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// joinedServers finds a wait for goroutines that serve what was opened in the function,
// where the function has waited for something else before, as for a signal, and nothing but
// the stop behind the wait ends what they serve. Without that first wait it may be meant to
// serve for as long as the program lives.
func joinedServers(s *scope) []Finding {
	var fs []Finding
	for _, w := range s.events {
		if w.Op != lifecycle.Wait || !w.Joined || !w.Serves || w.Mode != spawn.Here || len(w.BoundBy) > 0 || !certain(s, w) || !s.cameToEnd(w) {
			continue
		}
		conns := driven(s, w)
		if slices.ContainsFunc(conns, func(k handle.Handle) bool { return !unstopped(s, w, k) }) || stopsInBranch(s, w, conns) {
			continue // a server ends with its listener, too
		}
		for _, k := range conns {
			if stop := stopBehind(s, w, k); stop != nil {
				fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: w, Later: stop, Conn: k})
				break
			}
		}
	}
	return fs
}

// stopsInBranch reports whether the function itself may stop one of some connections on a way
// to a wait.
func stopsInBranch(s *scope, w *effect.Event, conns []handle.Handle) bool {
	return slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		return e.Op == lifecycle.Stop && e.Mode == spawn.Here && e.Instr != w.Instr && s.unit.Reaches(e.Instr, w.Instr) && overlap(s, e.On, conns)
	})
}

// cameToEnd reports whether the function surely waits for something else, once what it
// joins runs, before it joins that: it wants to end then.
func (s *scope) cameToEnd(w *effect.Event) bool {
	between := func(i ssa.Instruction) bool {
		return s.unit.Follows(i, w.Instr) && !slices.ContainsFunc(w.Joins, func(d *effect.Event) bool {
			return !s.unit.Reaches(d.Instr, i) || s.unit.Reaches(i, d.Instr)
		})
	}
	told := func(h handle.Handle) bool { // when one of them is over
		return slices.ContainsFunc(w.Joins, func(d *effect.Event) bool { return s.unit.Signalled(s.fn, d, h) })
	}
	if slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		return waitsElse(s, w, e) && e.Mode == spawn.Here && !e.Joined && between(e.Instr) && !slices.ContainsFunc(e.On, told)
	}) {
		return true
	}
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			if sel, ok := i.(*ssa.Select); ok && between(sel) && s.choosesElse(w, sel, told) {
				return true
			}
		}
	}
	return false
}

// choosesElse reports whether a select waits for something that is not told by what is
// joined, and which is no timer: where that comes first, what is joined goes on.
func (s *scope) choosesElse(w *effect.Event, sel *ssa.Select, told func(handle.Handle) bool) bool {
	if !sel.Blocking || slices.ContainsFunc(sel.States, func(st *ssa.SelectState) bool { return st.Dir != types.RecvOnly }) {
		return false
	}
	return slices.ContainsFunc(sel.States, func(st *ssa.SelectState) bool {
		ch := s.unit.Res.Value(st.Chan)
		return ch.Known() && !s.unit.Delivers(st.Chan) && !overlap(s, []handle.Handle{ch}, w.On) && !told(ch)
	})
}
