package fix

import (
	"go/ast"
	"go/token"
	"go/types"
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
			list = n.Body
		case *ast.IfStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt:
			child = n
			continue
		default:
			return false
		}
		if _, clause := child.(*ast.CaseClause); !clause && (len(list) == 0 || list[len(list)-1] != child) {
			return false
		}
		if n == s.body {
			return true
		}
		child = n
	}
	return false
}

// rest is a handler that goes on with what the call says: all that follows moves
// along, to the end of the function, which returns at once.
//
//	v, err := c.Call(m)      go func() {
//	if err != nil {      ->  	v, err := c.Call(m)
//		return               	if err != nil {
//	}                        		return
//	use(v)                   	}
//	                         	use(v)
//	                         }()
func rest(s *site) (edits, bool) {
	if s.split != nil || s.call == nil || !s.inBody() || s.defersBefore() {
		return nil, false
	}
	first := s.index
	for first > 0 && onlyDeclares(s.block[first-1]) {
		first--
	}
	from, to := s.block[first].Pos(), s.block[len(s.block)-1].End()
	m := &moved{site: s, from: from, to: to, own: map[types.Object]bool{}, defers: true}
	for _, st := range s.block[first:] {
		if !m.check(st) {
			return nil, false
		}
	}
	if !s.settled(from, to) || !m.told() {
		return nil, false
	}
	_, end := s.copyOut(s.block[len(s.block)-1], s.block[len(s.block)-1])
	e := s.goroutine(from, end, s.replaceIn(from, end, m.es))
	if len(m.returns) > 0 {
		e.text += "\n" + s.margin(from) + "return nil"
	}
	s.done = "Go on in a goroutine"
	return edits{e}, true
}

// onlyDeclares reports whether a statement declares variables and does nothing else.
func onlyDeclares(st ast.Stmt) bool {
	d, ok := st.(*ast.DeclStmt)
	if !ok {
		return false
	}
	g, ok := d.Decl.(*ast.GenDecl)
	if !ok || g.Tok != token.VAR {
		return false
	}
	for _, spec := range g.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok || len(v.Values) > 0 {
			return false
		}
	}
	return true
}

// defersBefore reports whether something before the statement is to be done when
// the function returns: that would come too early.
func (s *site) defersBefore() bool {
	found := false
	for _, st := range s.block[:s.index] {
		ast.Inspect(st, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.FuncLit:
				return false
			case *ast.DeferStmt:
				found = true
			}
			return !found
		})
	}
	return found
}
