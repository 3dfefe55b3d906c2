package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// nextInTurn reports whether a loop over a list of functions would, in one of its next
// turns, drive other connections by the call that a drive blocks. One that is not sure,
// since somebody may stop it, counts if the others end with it.
func nextInTurn(s *scope, d *effect.Event, conns []handle.Handle, sure bool) bool {
	return d.Loop == nil && slices.ContainsFunc(s.unit.Loops(s.fn), func(l *effect.Loop) bool {
		return l.Blocks[d.Instr.Block()] && s.unit.ComesBack(d, l)
	}) && s.besides(d, conns, func(e *effect.Event) bool { return sure || s.unit.StopsTogether(s.fn, s.events, d, e) }) != nil
}

// nextOfList is the drive of other connections that a callee would begin behind another
// one, if it surely runs all of the functions of a list that it is given, or nil.
func nextOfList(s *scope, d *effect.Event, conns []handle.Handle) *effect.Event {
	if d.Loop != nil || !d.Must || len(d.Via) < 2 {
		return nil
	}
	return s.besides(d, conns, func(e *effect.Event) bool {
		return len(e.Via) > 1 && d.Via[0] == e.Via[0] && d.Via[1] != e.Via[1]
	})
}

// besides is the first drive of other connections that comes behind one by the same
// instruction.
func (s *scope) besides(d *effect.Event, conns []handle.Handle, also func(*effect.Event) bool) *effect.Event {
	k := slices.Index(s.events, d)
	if k < 0 {
		return nil
	}
	for _, e := range s.events[k+1:] {
		if e.Instr == d.Instr && e.Op == lifecycle.Drive && e.Mode == spawn.Here && e.Serves && e.Must && !overlap(s, e.On, conns) && !oneClient(s, e.On) && also(e) {
			return e
		}
	}
	return nil
}

// OfList reports whether what can never happen is run by the very call that blocks,
// behind that in a list of functions.
func (f *Finding) OfList() bool {
	return f.Category == lifecycle.SerialServe && f.Later != f.Block && f.Later != f.Outer && f.Later.Instr == f.Block.Instr
}
