package fix

import (
	"go/ast"
	"go/token"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/spawn"
)

// askFirst asks for something before it is waited for.
//
//	for n < 2 {                             if err := watcher.Add(dir); err != nil {
//		e := <-watcher.Events               	return err
//		...                             ->  }
//	}                                       for n < 2 {
//	if err := watcher.Add(dir); err != nil {   	e := <-watcher.Events
//		return err                          	...
//	}                                       }
func askFirst(s *site) (edits, bool) {
	later := s.finding.Later
	list, i, k := s.common(later.Instr.Pos())
	if k < 0 || later.Mode != spawn.Here || len(s.stops()) > s.putOff() {
		return nil, false
	}
	last := k
	switch st := list[k].(type) {
	case *ast.ExprStmt, *ast.IfStmt:
	case *ast.AssignStmt:
		if st.Tok == token.DEFINE {
			return nil, false
		}
		if _, test := list[min(k+1, len(list)-1)].(*ast.IfStmt); test && s.looksAt(list[k+1], st) {
			last = k + 1
		}
	default:
		return nil, false
	}
	for _, st := range list[k : last+1] {
		if s.usesOf(list[i:k], st) {
			return nil, false
		}
	}
	s.done = "Ask first"
	at := s.leading(list[i])
	from, to := s.copyOut(list[k], list[last])
	return edits{{at, at, s.text(from, to) + "\n" + s.margin(list[i].Pos())}, {s.lineStart(from), s.lineEnd(to), ""}}, true
}

// putOff counts the stops that the function only makes when it returns.
func (s *site) putOff() int {
	n := 0
	for _, e := range s.stops() {
		if e.Mode == spawn.Later {
			n++
		}
	}
	return n
}

// unasked reports whether what comes too late is moved, and not what blocks.
func (s *site) unasked() bool { return s.finding.Block.Op == effect.Unasked }
