package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// moved checks that code can run in a goroutine of its own, and collects the
// edits that it needs there.
type moved struct {
	*site
	from, to token.Pos
	own      map[types.Object]bool // variables that the moved code may assign
	es       edits
	returns  []*ast.ReturnStmt // with results
}

// move checks the statements between two positions.
func (s *site) move(from, to token.Pos, nodes ...ast.Node) (*moved, bool) {
	m := &moved{site: s, from: from, to: to, own: map[types.Object]bool{}}
	for _, n := range nodes {
		if !m.check(n) {
			return nil, false
		}
	}
	return m, true
}

// inside reports whether a position lies in the moved code.
func (m *moved) inside(pos token.Pos) bool { return m.from <= pos && pos < m.to }

// check walks moved code: no jump may leave it, no variable from outside may be
// assigned, and what ends only the calling goroutine is said in another way.
func (m *moved) check(root ast.Node) bool {
	ok := true
	depth := 0 // of loops and switches around a branch statement
	var walk func(n ast.Node) bool
	walk = func(n ast.Node) bool {
		if !ok {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncLit:
			ok = ok && m.assignsOnly(n.Body)
			return false
		case *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
			depth++
			for _, c := range children(n) {
				ast.Inspect(c, walk)
			}
			depth--
			return false
		case *ast.BranchStmt:
			if n.Label != nil || n.Tok == token.GOTO || depth == 0 {
				ok = false
			}
		case *ast.ReturnStmt:
			if len(n.Results) > 0 || m.fn.Results != nil && len(m.fn.Results.List) > 0 {
				m.returns = append(m.returns, n)
			}
		case *ast.DeferStmt, *ast.LabeledStmt:
			ok = false
		case *ast.ExprStmt:
			if call, is := ast.Unparen(n.X).(*ast.CallExpr); is {
				ok = ok && m.ending(n, call)
			}
		case *ast.AssignStmt, *ast.IncDecStmt:
			ok = ok && m.assigns(n)
		}
		return ok
	}
	ast.Inspect(root, walk)
	return ok
}

func children(n ast.Node) []ast.Node {
	var cs []ast.Node
	ast.Inspect(n, func(c ast.Node) bool {
		if c == n {
			return true
		}
		if c != nil {
			cs = append(cs, c)
		}
		return false
	})
	return cs
}

func (m *moved) assignsOnly(body ast.Node) bool {
	ok := true
	ast.Inspect(body, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.AssignStmt, *ast.IncDecStmt:
			ok = ok && m.assigns(n)
		}
		return ok
	})
	return ok
}

// assigns reports whether an assignment writes only what the moved code declares.
func (m *moved) assigns(n ast.Node) bool {
	var lhs []ast.Expr
	switch n := n.(type) {
	case *ast.AssignStmt:
		lhs = n.Lhs
	case *ast.IncDecStmt:
		lhs = []ast.Expr{n.X}
	}
	for _, e := range lhs {
		root := e
		for {
			switch x := ast.Unparen(root).(type) {
			case *ast.SelectorExpr:
				root = x.X
				continue
			case *ast.IndexExpr:
				root = x.X
				continue
			case *ast.StarExpr:
				root = x.X
				continue
			}
			break
		}
		id, ok := ast.Unparen(root).(*ast.Ident)
		if !ok {
			return false
		}
		if id.Name == "_" || m.Pass.TypesInfo.Defs[id] != nil {
			continue
		}
		obj := m.Pass.TypesInfo.Uses[id]
		if obj == nil || !m.own[obj] && !m.inside(obj.Pos()) {
			return false
		}
	}
	return true
}

// ending rewrites a call that ends only the goroutine which it runs in: off the
// test's own goroutine, t.Fatal is t.Error and return.
func (m *moved) ending(st *ast.ExprStmt, call *ast.CallExpr) bool {
	d := m.noReturn(call)
	if d == nil || d.Mode == "process" {
		return true
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if d.Use == "" {
		return !ok || !m.isTesting(sel)
	}
	if !ok {
		return false
	}
	m.es = append(m.es, edit{sel.Sel.Pos(), sel.Sel.End(), d.Use})
	if !m.isLast(st) {
		m.es = append(m.es, edit{st.End(), st.End(), "\n" + m.margin(st.Pos()) + "return"})
	}
	return true
}

// isTesting reports whether a call that ends the goroutine is a method: those of
// a test belong on its own goroutine, functions (log.Panic) do not care.
func (m *moved) isTesting(sel *ast.SelectorExpr) bool {
	return m.Pass.TypesInfo.Selections[sel] != nil
}

// isLast reports whether nothing of the moved code follows a statement.
func (m *moved) isLast(st ast.Stmt) bool {
	rest := m.text(st.End(), m.to)
	return strings.Trim(rest, " \t\n})") == "" && !strings.Contains(rest, "else")
}

// settled reports whether the variables that code between two positions takes
// from outside stay as they are while it runs beside the rest of the function:
// none is assigned behind it, or in a loop around it.
func (s *site) settled(from, to token.Pos) bool {
	loopFrom := from
	for _, n := range s.path {
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			if n.Pos() >= s.body.Pos() && n.Pos() < from {
				loopFrom = n.Pos()
			}
		}
	}
	outside := map[types.Object]token.Pos{}
	ast.Inspect(s.body, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok || id.Pos() < from || id.Pos() >= to {
			return true
		}
		if v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var); ok && !v.IsField() && v.Parent() != s.Pass.Pkg.Scope() && (v.Pos() < from || v.Pos() >= to) {
			outside[v] = v.Pos()
		}
		return true
	})
	ok := true
	ast.Inspect(s.body, func(n ast.Node) bool {
		as, is := n.(*ast.AssignStmt)
		if !is || as.Pos() >= from && as.Pos() < to {
			return ok
		}
		for _, l := range as.Lhs {
			id, is := ast.Unparen(l).(*ast.Ident)
			if !is {
				continue
			}
			decl, mine := outside[s.Pass.TypesInfo.Uses[id]]
			if mine && (as.Pos() >= to || as.Pos() >= loopFrom && decl < loopFrom) {
				ok = false
			}
		}
		return ok
	})
	return ok
}

// guard adds to the test of a moved error that it is not the one which tells the
// orderly end: the goroutine outlives the stop. It returns false if the error
// cannot be named in this file.
func (s *site) guard(cond ast.Expr, err string) (edits, bool) {
	ends := s.finding.Block.Ends
	if ends == "" {
		return nil, true
	}
	i := strings.LastIndex(ends, ".")
	path, name := ends[:i], ends[i+1:]
	if strings.Contains(s.text(cond.Pos(), cond.End()), name) {
		return nil, true // the source knows
	}
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok || b.Op != token.NEQ || !isIdent(b.X, err) && !isIdent(b.Y, err) {
		return nil, false
	}
	local := s.importName(path, cond.Pos())
	if local == "" {
		return nil, false
	}
	return edits{{cond.End(), cond.End(), " && " + err + " != " + local + name}}, true
}

// importName is the qualifier of a package at a position, with its dot, or "".
func (s *site) importName(path string, at token.Pos) string {
	if s.Pass.Pkg.Path() == path {
		return ""
	}
	for _, imp := range s.file.Imports {
		if p, _ := strconv.Unquote(imp.Path.Value); p != path {
			continue
		}
		name := path[strings.LastIndex(path, "/")+1:]
		if imp.Name != nil {
			name = imp.Name.Name
		} else if pn, ok := s.Pass.TypesInfo.Implicits[imp].(*types.PkgName); ok {
			name = pn.Name()
		}
		if name == "_" || name == "." {
			return ""
		}
		// It must not be shadowed here.
		if scope := s.Pass.Pkg.Scope().Innermost(at); scope != nil {
			if _, obj := scope.LookupParent(name, at); obj != nil {
				if _, ok := obj.(*types.PkgName); !ok {
					return ""
				}
			}
		}
		return name + "."
	}
	return ""
}

func isIdent(e ast.Expr, name string) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	return ok && id.Name == name
}
