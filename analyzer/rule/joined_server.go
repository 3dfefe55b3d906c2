package rule

import (
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
		for _, k := range driven(s, w) {
			if stop := stopBehind(s, w, k); stop != nil && untouched.sole(s, w, k) {
				fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: w, Later: stop, Conn: k})
				break
			}
		}
	}
	return fs
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
			if sel, ok := i.(*ssa.Select); ok && between(sel) && selectsElse(s, w, sel) && !slices.ContainsFunc(sel.States, func(st *ssa.SelectState) bool { return told(s.unit.Res.Value(st.Chan)) }) {
				return true
			}
		}
	}
	return false
}
