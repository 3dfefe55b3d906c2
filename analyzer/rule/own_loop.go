package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// ownLoop reports whether nobody can tell a loop to end that only its own struct's
// channels end, or contexts: struct and channels were made here, and nobody has them yet.
func ownLoop(s *scope, d *effect.Event) bool {
	if s.ownContext(d) != nil {
		return true
	}
	for _, ch := range d.BoundBy {
		if m := made(ch); m == nil || m.Parent() != s.fn || s.unit.LeaksBut([]handle.Handle{ch}, d.Instr, d.Instr) {
			return false
		}
	}
	return len(d.BoundBy) > 0 && !slices.ContainsFunc(d.On, func(k handle.Handle) bool {
		return !(proof{does: stopsIt, fresh: true}).sole(s, d, k) || captured(s, d, k)
	})
}

// captured reports whether a literal that is made before a drive, and that somebody
// else may call, has a struct.
func captured(s *scope, d *effect.Event, k handle.Handle) bool {
	for _, mk := range s.ordered().Made() {
		lit, ok := mk.Fn.(*ssa.Function)
		if !ok || s.unit.Mode(lit) == spawn.Here || s.unit.Follows(d.Instr, mk) {
			continue
		}
		for _, b := range mk.Bindings {
			if v := s.unit.Res.Value(b); v == k || s.unit.Holds(v, k, mk) || holdsCell(s, b, k) {
				return true
			}
		}
	}
	return false
}

// holdsCell reports whether a variable that a literal refers to is given a struct.
func holdsCell(s *scope, cell ssa.Value, k handle.Handle) bool {
	refs := cell.Referrers()
	return refs != nil && slices.ContainsFunc(*refs, func(ref ssa.Instruction) bool {
		st, ok := ref.(*ssa.Store)
		return ok && st.Addr == cell && s.unit.Res.Value(st.Val) == k
	})
}
