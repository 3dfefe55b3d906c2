package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/connlint/connlint/analyzer/rule"
)

// last is a call that stands alone in a handler, with nothing behind it but a
// return that tells nothing of it.
//
//	app.QueueUpdateDraw(show)  ->  go app.QueueUpdateDraw(show)
//	return event                   return event
func last(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || !s.isCall(st.X) || !s.ends() || s.closedSoon() || s.handlersShare() || s.setsOutside(st) {
		return nil, false
	}
	return s.alone(st), true
}

// setsOutside reports whether a literal in a statement sets a variable of a function
// around it: that would not know when. A field belongs to the goroutine that runs the
// literal.
func (s *site) setsOutside(st ast.Stmt) bool {
	found := false
	ast.Inspect(st, func(n ast.Node) bool {
		lit, ok := n.(*ast.FuncLit)
		if !ok {
			return !found
		}
		ast.Inspect(lit.Body, func(n ast.Node) bool {
			var lhs []ast.Expr
			switch n := n.(type) {
			case *ast.AssignStmt:
				lhs = n.Lhs
			case *ast.IncDecStmt:
				lhs = []ast.Expr{n.X}
			}
			for _, l := range lhs {
				v, ok := s.variable(l)
				found = found || ok && (v.Pos() < lit.Pos() || v.Pos() >= lit.End())
			}
			return !found
		})
		return !found
	})
	return found
}

// lastInside is such a call of a function that is called nowhere else, and of which only
// the last statement waits: that gets the goroutine. All before stays in the handler.
//
//	func (b *brigade) turnOut() {            func (b *brigade) turnOut() {
//		b.men += 8                       ->  	b.men += 8
//		fmt.Fprintln(b.orders, b.men)        	go fmt.Fprintln(b.orders, b.men)
//	}                                        }
func lastInside(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.ExprStmt)
	via := s.finding.Block.Via
	if !ok || !s.isCall(st.X) || len(via) == 0 || s.closedSoon() {
		return nil, false
	}
	decl := s.declaration(s.call)
	if decl == nil || decl.Body == nil || len(decl.Body.List) == 0 || decl.Type.Results != nil || decl.Pos() < s.file.FileStart || decl.Pos() >= s.file.FileEnd || !s.usedOnce(decl) || deferred(decl.Body) {
		return nil, false
	}
	last, ok := decl.Body.List[len(decl.Body.List)-1].(*ast.ExprStmt)
	if !ok {
		return nil, false
	}
	call, ok := ast.Unparen(last.X).(*ast.CallExpr)
	if !ok || s.Prog.Fset.Position(call.Lparen).Line != via[0].Line {
		return nil, false
	}
	if _, literal := ast.Unparen(call.Fun).(*ast.FuncLit); literal {
		return nil, false
	}
	s.done = sentence(rule.Run(calledName(call))) + " in its own goroutine"
	return edits{{last.Pos(), last.Pos(), "go "}}, true
}

// closedSoon reports whether somebody closes what the call sends on: a goroutine that
// nobody waits for may come behind that, and a send on a closed channel panics.
func (s *site) closedSoon() bool { return s.finding.Unit.Closed(s.finding.Block) }

// constant reports whether an expression is nil, a constant, or a literal made of those.
func (s *site) constant(x ast.Expr) bool {
	if at, ok := ast.Unparen(x).(*ast.UnaryExpr); ok && at.Op == token.AND {
		x = at.X
	}
	if lit, ok := ast.Unparen(x).(*ast.CompositeLit); ok {
		return !slices.ContainsFunc(lit.Elts, func(e ast.Expr) bool {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				e = kv.Value
			}
			return !s.constant(e)
		})
	}
	tv := s.Pass.TypesInfo.Types[x]
	return tv.IsNil() || tv.Value != nil
}

// ends reports whether the function ends behind the statement, or returns there what
// has nothing to do with it.
func (s *site) ends() bool { return s.endsBehind(false) }

// endsBehind is ends for the statement, or for all that follows it in its block.
func (s *site) endsBehind(rest bool) bool {
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
		if _, clause := child.(*ast.CaseClause); !clause && !(rest && child == s.stmt) { // no other one follows
			i := slices.IndexFunc(list, func(st ast.Stmt) bool { return st == child })
			if i < 0 {
				return false
			}
			if i+1 < len(list) {
				return s.returnsElse(list[i+1])
			}
		}
		if n == s.body {
			return s.fn.Results == nil
		}
		child = n
	}
	return false
}

// returnsElse reports whether a statement returns nothing that the blocking call could
// have changed, or of which it reads.
func (s *site) returnsElse(st ast.Stmt) bool {
	ret, ok := st.(*ast.ReturnStmt)
	if !ok || s.fn.Results.NumFields() != len(ret.Results) {
		return false
	}
	return !slices.ContainsFunc(ret.Results, func(x ast.Expr) bool { return !s.constant(x) && !s.apart(x) })
}

// apart reports whether an expression is a variable of the function that the blocking
// call is not given, and of which nobody has the address.
func (s *site) apart(x ast.Expr) bool {
	v, ok := s.variable(x)
	if !ok || s.hands(v) || !s.isLocal(v) {
		return false
	}
	apart := true
	ast.Inspect(s.body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			apart = apart && !s.uses(n, v)
		case *ast.UnaryExpr:
			apart = apart && (n.Op != token.AND || !s.uses(n, v))
		case *ast.SelectorExpr:
			// A method with a pointer receiver has the address as well.
			sel := s.Pass.TypesInfo.Selections[n]
			if id, ok := ast.Unparen(n.X).(*ast.Ident); ok && sel != nil && sel.Kind() != types.FieldVal && s.Pass.TypesInfo.Uses[id] == v {
				_, pointer := types.Unalias(v.Type()).(*types.Pointer)
				apart = apart && (pointer || types.IsInterface(v.Type()))
			}
		}
		return apart
	})
	return apart
}

// isLocal reports whether a variable is declared in the function, or is a parameter,
// result or receiver of it.
func (s *site) isLocal(v *types.Var) bool {
	from := s.fn.Pos()
	for _, n := range s.path {
		if decl, ok := n.(*ast.FuncDecl); ok && decl.Type == s.fn && decl.Recv != nil {
			from = decl.Recv.Pos()
		}
	}
	return from <= v.Pos() && v.Pos() < s.body.End()
}

// hands reports whether the blocking call is given a variable, or more of what is in it
// than numbers and texts. What is behind a pointer in a field, of which it is a method,
// is not the variable's own.
func (s *site) hands(v *types.Var) bool {
	through := map[*ast.Ident]bool{}
	note := func(x ast.Expr) {
		if id, ok := ast.Unparen(x).(*ast.Ident); ok && isBasic(s.Pass.TypesInfo.TypeOf(id)) {
			through[id] = true
		}
		sel, ok := ast.Unparen(x).(*ast.SelectorExpr)
		for ok {
			if id, root := ast.Unparen(sel.X).(*ast.Ident); root {
				through[id] = true
			}
			sel, ok = ast.Unparen(sel.X).(*ast.SelectorExpr)
		}
	}
	if fun, ok := ast.Unparen(s.call.Fun).(*ast.SelectorExpr); ok {
		if t := s.Pass.TypesInfo.TypeOf(fun.X); t != nil {
			if _, pointer := t.Underlying().(*types.Pointer); pointer || types.IsInterface(t) {
				note(fun.X)
			}
		}
	}
	for _, a := range s.call.Args {
		if t := s.Pass.TypesInfo.TypeOf(a); t != nil && isBasic(t) {
			note(a)
		}
	}
	hands := false
	ast.Inspect(s.stmt, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && s.Pass.TypesInfo.Uses[id] == v && !through[id] {
			hands = true
		}
		return !hands
	})
	return hands
}
