package fix

import "go/ast"

// sending is a send on a channel that nobody can receive from yet. What is sent
// must not depend on when.
//
//	ch <- v  ->  go func() { ch <- v }()
func sending(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.SendStmt)
	if !ok || !s.settled(st.Pos(), st.End()) {
		return nil, false
	}
	calls := false
	ast.Inspect(st, func(n ast.Node) bool {
		_, call := n.(*ast.CallExpr)
		calls = calls || call
		return !calls
	})
	s.done = "Send in a goroutine"
	return edits{{st.Pos(), st.End(), "go func() { " + s.text(st.Pos(), st.End()) + " }()"}}, !calls
}
