package fix

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// handingOut starts the drive of what a constructor hands out, whose error the
// constructor would have returned: it has returned by then, so that the error is logged.
//
//	if err := n.receive(); err != nil {      go func() {
//		return nil, err                      	if err := n.receive(); err != nil {
//	}                                    ->  		log.Print(err)
//	return n, nil                            	}
//	                                         }()
//	                                         return n, nil
func handingOut(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.DriveBeforeSend || fd.Later.Op != effect.Returned || fd.Block.Op != lifecycle.Drive || s.call == nil || s.split != nil {
		return nil, false
	}
	h, ok := s.handled()
	if !ok || h.test.Else != nil || s.fills(h.as.Rhs[0]) || s.failsTest(h.test) || s.endsProcess(h.test) {
		return nil, false
	}
	// A stop that the function makes where it handles the error moves along.
	if slices.ContainsFunc(s.stops(), func(e *effect.Event) bool { return !within(e, h.test.Body) }) {
		return nil, false
	}
	m := &moved{site: s, from: h.from, to: h.to, own: s.results}
	if !m.check(h.test.Body) || len(m.returns) == 0 || !s.settledBut(s.results, h.from, h.to) {
		return nil, false
	}
	guard, ok := s.guard(h.test.Cond, h.errName)
	if !ok || !m.told() {
		return nil, false
	}
	m.es = append(m.es, guard...)
	if h.as.Tok == token.ASSIGN {
		m.es = append(m.es, edit{h.as.TokPos, h.as.TokPos + 1, ":="})
	}
	return edits{s.goroutine(h.from, h.to, s.replaceIn(h.from, h.to, m.es))}, true
}

// setElsewhere reports whether another function of the package uses, without a lock, a
// field that the blocking call writes: whoever gets what is handed out may call it.
func (s *site) setElsewhere() bool {
	call, ok := s.finding.Block.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	fn, _ := target(call.Common())
	return fn != nil && s.writesElse(fn, call.Parent())
}

// writesElse reports whether a function of the package, but for one, uses without a lock
// what another one writes. What that function makes itself is nobody else's yet.
func (s *site) writesElse(fn, but *ssa.Function) bool {
	w := written(fn)
	if slices.Contains(w.of(fn, 0), global) {
		return true
	}
	over := closedAtEnd(fn)
	var uses func(g *ssa.Function) bool
	uses = func(g *ssa.Function) bool {
		if _, drives := w.seen[g]; drives || locks(g) {
			return false
		}
		for _, b := range g.Blocks {
			for _, i := range b.Instrs {
				if f, ok := i.(*ssa.FieldAddr); ok && !own(f) {
					if v := handle.FieldOf(f.X.Type(), f.Field); v != nil && w.kept[v] && !comesAfter(i, over) {
						return true
					}
				}
			}
		}
		return slices.ContainsFunc(g.AnonFuncs, uses)
	}
	return len(w.kept) > 0 && slices.ContainsFunc(s.Prog.Funcs, func(g *ssa.Function) bool { return g != but && uses(g) })
}
