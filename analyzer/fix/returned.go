package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// waitReturned moves the call of a function, that another one has returned for a
// goroutine to be waited for with, behind the last use of the connection. What that
// brings is looked at only there.
//
//	all := collect(c)                  all := collect(c)
//	prices := all()                    if err := c.Write(ask); err != nil {
//	if err := c.Write(ask); ...    ->  	return err
//	report(prices)                     }
//	                                   prices := all()
//	                                   report(prices)
func waitReturned(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.WaitBeforeSend || !fd.Block.Joined || len(fd.Block.Via) != 1 || !s.inBody() || s.call == nil || !s.onlyWaits() || !s.farEndEnds() {
		return nil, false
	}
	vars, text, last := s.kept()
	if vars == nil {
		var ok bool
		// The far end alone ends it, as before: there is nothing to tell apart.
		if _, text, last, ok = s.waitTelling(func(*handled) (edits, bool) { return nil, true }); !ok {
			return nil, false
		}
	}
	at := s.lastUse()
	if at < s.later() || s.later() <= last {
		return nil, false
	}
	at = s.tested(at)
	if _, ok := s.block[at].(*ast.ReturnStmt); ok {
		return nil, false
	}
	passed := s.block[last+1 : at+1]
	if s.firstUse(vars, s.stmt.End()) <= at || s.receives(passed) || s.exchangesInside(passed) {
		return nil, false
	}
	for _, st := range s.block[s.index : last+1] {
		if s.shadows(passed, st) {
			return nil, false
		}
	}
	s.done = "Wait behind the last use"
	from, to := s.copyOut(s.stmt, s.block[last])
	_, pos := s.copyOut(s.block[at], s.block[at])
	return edits{{s.lineStart(from), s.lineEnd(to), ""}, {pos, pos, "\n" + s.margin(s.stmt.Pos()) + text}}, true
}

// kept are the variables that the blocking statement declares for what the call brings,
// if they are not looked at right behind it; its source, and its index. They are nil if
// it is no such statement.
func (s *site) kept() (vars map[types.Object]bool, text string, last int) {
	as, ok := s.stmt.(*ast.AssignStmt)
	if !ok || as.Tok != token.DEFINE || len(as.Rhs) != 1 || !s.isCall(as.Rhs[0]) || s.index+1 < len(s.block) && s.looksAt(s.block[s.index+1], as) {
		return nil, "", 0
	}
	vars = map[types.Object]bool{}
	for _, l := range as.Lhs {
		id, ok := l.(*ast.Ident)
		if !ok || id.Name == "_" || s.Pass.TypesInfo.Defs[id] == nil {
			return nil, "", 0
		}
		vars[s.Pass.TypesInfo.Defs[id]] = true
	}
	from, to := s.copyOut(as, as)
	return vars, s.text(from, to), s.index
}

// isValue reports whether what is called is a function value, and none with a name: a
// join that somebody has handed over.
func (s *site) isValue(fun ast.Expr) bool {
	_, ok := s.variable(fun)
	return ok
}

// onlyWaits reports whether the function that is called comes from another one of this
// package, which makes it of nothing but a wait.
func (s *site) onlyWaits() bool {
	v, ok := s.variable(s.call.Fun)
	if !ok || len(s.call.Args) > 0 || s.setBehind(v) {
		return false
	}
	made, i := s.madeBy(v)
	if made == nil {
		return false
	}
	decl := s.declaration(made)
	if decl == nil || decl.Body == nil {
		return false
	}
	found, only := false, true
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			found = true
			only = only && i < len(n.Results) && s.isWait(n.Results[i])
		}
		return only
	})
	return found && only
}

// madeBy is the call, in front of the blocking statement, which a variable is a result
// of, and the result's index.
func (s *site) madeBy(v *types.Var) (*ast.CallExpr, int) {
	for _, st := range s.block[:s.index] {
		as, ok := st.(*ast.AssignStmt)
		if !ok || len(as.Rhs) != 1 {
			continue
		}
		for i, l := range as.Lhs {
			id, ok := l.(*ast.Ident)
			if !ok || s.Pass.TypesInfo.Defs[id] != v {
				continue
			}
			call, _ := ast.Unparen(as.Rhs[0]).(*ast.CallExpr)
			return call, i
		}
	}
	return nil, 0
}

// isWait reports whether a function value is a method of another package, or a literal
// that does nothing but to receive or to call such a one.
func (s *site) isWait(f ast.Expr) bool {
	switch f := ast.Unparen(f).(type) {
	case *ast.SelectorExpr:
		fn, ok := s.Pass.TypesInfo.Uses[f.Sel].(*types.Func)
		return ok && fn.Pkg() != s.Pass.Pkg
	case *ast.FuncLit:
		if len(f.Body.List) != 1 {
			return false
		}
		var x ast.Expr
		switch st := f.Body.List[0].(type) {
		case *ast.ExprStmt:
			x = st.X
		case *ast.ReturnStmt:
			if len(st.Results) != 1 {
				return false
			}
			x = st.Results[0]
		}
		switch x := ast.Unparen(x).(type) {
		case *ast.UnaryExpr:
			return x.Op == token.ARROW && isName(x.X)
		case *ast.CallExpr:
			return len(x.Args) == 0 && s.isWait(x.Fun)
		}
	}
	return false
}

// exchangesInside reports whether statements, or functions of the package that they
// call, use what goroutines may write meanwhile, or what the one that is waited for was
// given.
func (s *site) exchangesInside(list []ast.Stmt) bool {
	v, _ := s.variable(s.call.Fun)
	made, _ := s.madeBy(v)
	given := false
	ast.Inspect(made, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var)
			given = given || ok && !v.IsField() && !s.harmless(v) && slices.ContainsFunc(list, func(st ast.Stmt) bool { return s.uses(st, v) })
		}
		return !given
	})
	seen := map[*ast.FuncDecl]bool{}
	var exchanges func(list []ast.Stmt) bool
	exchanges = func(list []ast.Stmt) bool {
		found := s.exchanges(list)
		for _, st := range list {
			ast.Inspect(st, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || found {
					return !found
				}
				if decl := s.declaration(call); decl != nil && decl.Body != nil && !seen[decl] {
					seen[decl] = true
					found = exchanges(decl.Body.List)
				}
				return !found
			})
		}
		return found
	}
	return given || exchanges(list)
}
