package fix

import "go/ast"

// sent is a call whose error is sent to who looks at it later.
//
//	served <- srv.Serve(l)  ->  go func() {
//	                            	served <- srv.Serve(l)
//	                            }()
func sent(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.SendStmt)
	if !ok || !s.isCall(st.Value) || s.split != nil || s.givenTest(s.call) || !s.settled(st.Pos(), st.End()) || s.closesOf(st.Chan) {
		return nil, false
	}
	return edits{s.goroutine(st.Pos(), st.End(), s.text(st.Pos(), st.End()))}, true
}

// closesOf reports whether the function closes a channel, which a goroutine that sends on
// it might come too late for.
func (s *site) closesOf(ch ast.Expr) bool {
	found, v := false, s.lastName(ch)
	ast.Inspect(s.body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && s.isBuiltin(call, "close") {
			found = found || v == nil || s.lastName(call.Args[0]) == v
		}
		return !found
	})
	return found
}
