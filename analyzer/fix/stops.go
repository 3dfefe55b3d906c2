package fix

import (
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// events are those of the function that the finding is about, and of the literal
// in which it blocks.
func (s *site) events() []*effect.Event {
	fd := s.finding
	evs := fd.Unit.Events(fd.Func)
	if fn := fd.Block.Instr.Parent(); fn != fd.Func {
		evs = slices.Concat(evs, fd.Unit.Events(fn))
	}
	return evs
}

// stops are the operations with which the function itself ends what the blocking
// call drives or waits for, now or when it returns.
func (s *site) stops() []*effect.Event {
	var found []*effect.Event
	for _, e := range s.events() {
		if e.Op == lifecycle.Stop && (e.Mode == spawn.Here || e.Mode == spawn.Later) && s.concerns(e, s.finding.Block) {
			found = append(found, e)
		}
	}
	return found
}

// concerns reports whether an event is on a connection of another one, or on what
// that lives inside; the connections that a listener has accepted outlive it.
func (s *site) concerns(e, of *effect.Event) bool {
	u := s.finding.Unit
	for _, k := range of.On {
		for i, h := range e.On {
			if _, ok := u.Res.Within(k, e.On[i:i+1]); ok && (u.Res.Same(h, k) || u.Role(h) != lifecycle.Listener) {
				return true
			}
		}
	}
	return false
}

// same reports whether an event is on the very connection that blocks.
func (s *site) same(e *effect.Event) bool {
	for _, k := range s.finding.Block.On {
		for _, h := range e.On {
			if s.finding.Unit.Res.Same(h, k) {
				return true
			}
		}
	}
	return false
}

// within reports whether an event stands in a piece of source.
func within(e *effect.Event, n ast.Node) bool {
	return n.Pos() <= e.Instr.Pos() && e.Instr.Pos() < n.End()
}

// after returns the index of the statement, behind the blocking one in its block,
// in which a position lies; -1 if there is none.
func (s *site) after(pos token.Pos) int {
	for i := s.index + 1; i < len(s.block); i++ {
		if s.block[i].Pos() <= pos && pos < s.block[i].End() {
			return i
		}
	}
	return -1
}

// later is the index of the statement with what can never happen, or -1.
func (s *site) later() int { return s.after(s.finding.Later.Instr.Pos()) }

// orderly reports whether an error that the moved call returns after the function
// has stopped it can be told from a failure: all stops are of the server whose
// Serve has an error of its own for that. Closing its listener is another end.
func (s *site) orderly() bool {
	call, ok := s.finding.Block.Instr.(ssa.CallInstruction)
	if s.finding.Block.Ends == "" || !ok || len(call.Common().Args) == 0 {
		return false
	}
	server := s.finding.Unit.Res.Value(call.Common().Args[0])
	for _, e := range s.stops() {
		if len(s.finding.Block.Via) > 0 || !slices.Contains(e.On, server) {
			return false
		}
	}
	return true
}

// mustStay reports whether the handling of an error belongs to this goroutine: it
// would fail the program or the test for an error that tells of nothing but the
// function's own stop, or would come when the test is over.
func (s *site) mustStay(handling ast.Node) bool {
	if s.failsTest(handling) && s.finding.Block.Ends == "" {
		return true
	}
	if !s.failsTest(handling) && !s.endsProcess(handling) {
		return false
	}
	return len(s.stops()) > 0 && !s.orderly()
}
