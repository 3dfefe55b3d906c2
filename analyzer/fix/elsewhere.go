package fix

import (
	"go/ast"
	"go/token"
	"slices"
)

// elsewhere reports whether a position stands in another branch of an if, a switch or a
// select than the blocking statement, within the turn of a loop: a turn that comes to one
// never comes to the other, which has the connection of another turn.
//
//	switch proto {
//	case "h2":
//		h2.ServeConn(conn)
//	default:
//		conn.Close()
//	}
func (s *site) elsewhere(pos token.Pos) bool {
	in := func(n ast.Node) bool { return n.Pos() <= pos && pos < n.End() }
	var child ast.Node
	for _, n := range s.path {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.FuncDecl, *ast.ForStmt, *ast.RangeStmt, *ast.LabeledStmt:
			return false
		case *ast.IfStmt:
			if child == ast.Node(n.Body) && n.Else != nil && in(n.Else) || child != nil && child == ast.Node(n.Else) && in(n.Body) {
				return true
			}
		case *ast.BlockStmt:
			if isClause(child) && in(n) && !in(child) {
				return !slices.ContainsFunc(n.List, fallsThrough)
			}
		}
		child = n
	}
	return false
}

// isClause reports whether a node is a branch of a switch or a select.
func isClause(n ast.Node) bool {
	switch n.(type) {
	case *ast.CaseClause, *ast.CommClause:
		return true
	}
	return false
}

// fallsThrough reports whether a case goes on with the next one.
func fallsThrough(st ast.Stmt) bool {
	c, ok := st.(*ast.CaseClause)
	if !ok || len(c.Body) == 0 {
		return false
	}
	b, ok := c.Body[len(c.Body)-1].(*ast.BranchStmt)
	return ok && b.Tok == token.FALLTHROUGH
}
