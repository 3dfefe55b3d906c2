package fix

import (
	"go/ast"
	"go/token"
	"go/types"
)

// doneHere does in a handler itself what it asks its own goroutine for, where that is
// one expression in a literal that is handed to it in the same way as the handler.
//
//	func (a *accounts) total() (n int) {
//		a.do(func() { n = a.sum() })
//		return n
//	}
//
//	a.do(func() {              a.do(func() {
//		...                ->  	...
//		n = a.total()          	n = a.sum()
//	})                         })
func doneHere(s *site) (edits, bool) {
	lit, outer := s.handed()
	if lit == nil || !s.calledNow() {
		return nil, false
	}
	decl := s.declaration(s.call)
	if decl == nil || decl.Pos() < s.file.FileStart || decl.Pos() >= s.file.FileEnd || s.usedOnce(decl) {
		return nil, false
	}
	names, ok := s.actuals(decl, s.call)
	if !ok {
		return nil, false
	}
	asked, value := s.asks(decl)
	if asked == nil || s.callee(asked) == nil || s.callee(asked) != s.callee(outer) || !s.sameReceiver(asked, outer, names) {
		return nil, false
	}
	inner := asked.Args[len(asked.Args)-1].(*ast.FuncLit)
	theirs, mine := paramsOf(inner), paramsOf(lit)
	for i, id := range theirs {
		if v := s.Pass.TypesInfo.Defs[id]; v != nil && i < len(mine) && mine[i].Name != "_" {
			names[v] = mine[i].Name
		}
	}
	if !s.knownHere(value, names) {
		return nil, false
	}
	text := s.renamed(value, names)
	if !s.wholeValue() {
		if t := s.Pass.TypesInfo.TypeOf(value); t == nil || !types.Identical(t, s.Pass.TypesInfo.TypeOf(s.call)) {
			return nil, false
		}
		switch ast.Unparen(value).(type) {
		case *ast.BinaryExpr, *ast.UnaryExpr, *ast.StarExpr:
			text = "(" + text + ")"
		}
	}
	s.done = "Do in place what the handler asks for"
	return edits{{s.call.Pos(), s.call.End(), text}}, true
}

// calledNow reports whether the blocking call stands in an expression of its statement,
// and is made there and now.
func (s *site) calledNow() bool {
	for _, n := range s.path[1:] {
		switch n := n.(type) {
		case *ast.GoStmt, *ast.DeferStmt, *ast.FuncLit, *ast.ExprStmt:
			return false
		case ast.Stmt:
			_, simple := n.(*ast.AssignStmt)
			_, test := n.(*ast.IfStmt)
			_, ret := n.(*ast.ReturnStmt)
			return simple || test || ret
		}
	}
	return false
}

// handed is the literal that is the handler, and the call that it is given to.
func (s *site) handed() (*ast.FuncLit, *ast.CallExpr) {
	for i, n := range s.path {
		lit, ok := n.(*ast.FuncLit)
		if !ok || lit.Body != s.body || i+1 >= len(s.path) || s.call == nil {
			continue
		}
		call, ok := s.path[i+1].(*ast.CallExpr)
		if !ok || call.Lparen > lit.Pos() || len(call.Args) == 0 || call.Args[len(call.Args)-1] != ast.Expr(lit) {
			return nil, nil
		}
		return lit, call
	}
	return nil, nil
}

// wholeValue reports whether the blocking call is all that its statement assigns.
func (s *site) wholeValue() bool {
	as, ok := s.stmt.(*ast.AssignStmt)
	return ok && len(as.Rhs) == 1 && len(as.Lhs) == 1 && s.isCall(as.Rhs[0])
}

// asks is the call with which a function hands a literal over that works out what the
// function returns, and does nothing else, and how it works it out.
func (s *site) asks(decl *ast.FuncDecl) (*ast.CallExpr, ast.Expr) {
	list := decl.Body.List
	if len(list) < 2 || len(list) == 3 && !onlyDeclares(list[0]) || len(list) > 3 {
		return nil, nil
	}
	ret, ok1 := list[len(list)-1].(*ast.ReturnStmt)
	st, ok2 := list[len(list)-2].(*ast.ExprStmt)
	if !ok1 || !ok2 {
		return nil, nil
	}
	call, ok := ast.Unparen(st.X).(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return nil, nil
	}
	lit, ok := call.Args[len(call.Args)-1].(*ast.FuncLit)
	if !ok || len(lit.Body.List) != 1 {
		return nil, nil
	}
	as, ok := lit.Body.List[0].(*ast.AssignStmt)
	if !ok || as.Tok != token.ASSIGN || len(as.Lhs) != 1 || len(as.Rhs) != 1 {
		return nil, nil
	}
	set, ok := as.Lhs[0].(*ast.Ident)
	if !ok || len(ret.Results) > 1 || len(ret.Results) == 1 && !isIdent(ret.Results[0], set.Name) || len(ret.Results) == 0 && decl.Type.Results.NumFields() != 1 {
		return nil, nil
	}
	return call, as.Rhs[0]
}

// sameReceiver reports whether two calls are of methods of the same value, the first
// one in another function.
func (s *site) sameReceiver(theirs, mine *ast.CallExpr, names map[types.Object]string) bool {
	a, ok1 := ast.Unparen(theirs.Fun).(*ast.SelectorExpr)
	b, ok2 := ast.Unparen(mine.Fun).(*ast.SelectorExpr)
	return ok1 && ok2 && isName(a.X) && s.renamed(a.X, names) == s.text(b.X.Pos(), b.X.End())
}

func paramsOf(lit *ast.FuncLit) []*ast.Ident {
	var ids []*ast.Ident
	for _, f := range lit.Type.Params.List {
		ids = append(ids, f.Names...)
	}
	return ids
}

// knownHere reports whether code of another function means the same at the blocking
// statement: all variables of that function have a name here, and what is declared
// outside of functions is not hidden.
func (s *site) knownHere(code ast.Node, names map[types.Object]string) bool {
	known := true
	scope := s.Pass.Pkg.Scope().Innermost(s.stmt.Pos())
	ast.Inspect(code, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok || !known {
			return known
		}
		obj := s.Pass.TypesInfo.Uses[id]
		if obj == nil {
			known = s.Pass.TypesInfo.Defs[id] == nil
			return known
		}
		if _, ok := names[obj]; ok || obj.Parent() == nil { // fields and methods have no scope
			return true
		}
		_, found := scope.LookupParent(id.Name, s.stmt.Pos())
		known = found == obj
		return known
	})
	return known
}
