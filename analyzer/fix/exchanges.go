package fix

import (
	"go/ast"
	"go/types"
)

// exchanges reports whether statements use what goroutines may write meanwhile: that
// was settled as long as the wait stood before them. It is all that a literal, or a go
// statement, of the function has to do with and is no connection, and all fields and
// package variables that any function of the package assigns.
func (s *site) exchanges(list []ast.Stmt) bool { return s.exchangesBut(list, nil) }

// exchangesBut is exchanges without the literals of one of the statements, of which it is
// known when they run.
func (s *site) exchangesBut(list []ast.Stmt, but ast.Stmt) bool {
	used := map[types.Object]bool{}
	for _, st := range list {
		ast.Inspect(st, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var); ok {
					used[v] = true
				}
			}
			return true
		})
	}
	found := false
	captured := func(root ast.Node) {
		ast.Inspect(root, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var)
				found = found || ok && !v.IsField() && used[v] && v.Pos() >= s.fn.Pos() && !s.harmless(v)
			}
			return !found
		})
	}
	ast.Inspect(s.body, func(n ast.Node) bool {
		if but != nil && n == ast.Node(but) {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncLit:
			captured(n)
		case *ast.GoStmt:
			captured(n.Call)
		}
		return !found
	})
	return found || s.setAnywhere(used)
}
