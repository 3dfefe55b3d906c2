package fix

import (
	"go/ast"
	"go/token"
	"go/types"
)

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
//
// Where nothing follows a branch, or the case of a switch, it is the rest of that.
func rest(s *site) (edits, bool) {
	if s.split != nil || s.call == nil || !s.inBody() && !s.endsBranch() || s.closedSoon() || s.handlersShare() || s.setsShared() {
		return nil, false
	}
	first := s.index
	for first > 0 && onlyDeclares(s.block[first-1]) {
		first--
	}
	from, to := s.block[first].Pos(), s.block[len(s.block)-1].End()
	if s.defersFor(from, to) {
		return nil, false
	}
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

// setsShared reports whether the rest of the handler sets what other runs of it share.
func (s *site) setsShared() bool {
	found := false
	note := func(x ast.Expr) {
		root := ast.Unparen(x)
		for {
			switch e := root.(type) {
			case *ast.SelectorExpr:
				root = ast.Unparen(e.X)
				continue
			case *ast.IndexExpr:
				root = ast.Unparen(e.X)
				continue
			case *ast.StarExpr:
				root = ast.Unparen(e.X)
				continue
			}
			break
		}
		if root == ast.Unparen(x) {
			return // a variable, which is looked at elsewhere
		}
		id, ok := root.(*ast.Ident)
		if !ok {
			found = true
			return
		}
		v := s.Pass.TypesInfo.Uses[id]
		found = found || v == nil || v.Pos() < s.body.Pos() || v.Pos() >= s.body.End()
	}
	for _, st := range s.block[s.index:] {
		ast.Inspect(st, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, l := range n.Lhs {
					note(l)
				}
			case *ast.IncDecStmt:
				note(n.X)
			}
			return !found
		})
	}
	return found
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
