package fix

import (
	"go/ast"
)

// last is a call that stands alone in a handler, with nothing behind it but a
// return that tells nothing of it.
//
//	app.QueueUpdateDraw(show)  ->  go app.QueueUpdateDraw(show)
//	return nil                     return nil
func last(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || !s.isCall(st.X) || s.fn.Results != nil && len(s.fn.Results.List) > 0 && len(s.fn.Results.List[0].Names) > 0 {
		return nil, false
	}
	for _, next := range s.block[s.index+1:] {
		ret, ok := next.(*ast.ReturnStmt)
		if !ok {
			return nil, false
		}
		for _, x := range ret.Results {
			if !s.constant(x) {
				return nil, false
			}
		}
	}
	if s.index+1 == len(s.block) && !s.ends() {
		return nil, false
	}
	return s.alone(st), true
}

// constant reports whether an expression is nil, or a constant.
func (s *site) constant(x ast.Expr) bool {
	tv := s.Pass.TypesInfo.Types[x]
	return tv.IsNil() || tv.Value != nil
}

// ends reports whether the function ends behind the statement: it is the last one of
// every block around it.
func (s *site) ends() bool {
	if s.fn.Results != nil {
		return false
	}
	var child ast.Node = s.stmt
	in := false
	for _, n := range s.path {
		if n == s.stmt {
			in = true
			continue
		}
		if !in {
			continue
		}
		var list []ast.Stmt
		switch n := n.(type) {
		case *ast.BlockStmt:
			list = n.List
		case *ast.CaseClause:
			child = n
			continue
		case *ast.IfStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt:
			child = n
			continue
		default:
			return false
		}
		if c, ok := child.(*ast.CaseClause); !ok {
			if len(list) == 0 || list[len(list)-1] != child {
				return false
			}
		} else if len(c.Body) == 0 || c.Body[len(c.Body)-1] != s.stmt {
			return false
		}
		if n == s.body {
			return true
		}
		child = n
	}
	return false
}
