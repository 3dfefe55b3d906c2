package fix

import (
	"go/ast"
	"go/token"
	"go/types"
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
	defers   bool              // what the code defers may move along
	turn     bool              // the code is the rest of a loop's body
	logs     bool              // the package log has to be imported for it
}

// inside reports whether a position lies in the moved code.
func (m *moved) inside(pos token.Pos) bool { return m.from <= pos && pos < m.to }

// check walks moved code: no jump may leave it, no variable from outside may be
// assigned, and what ends only the calling goroutine is said in another way.
func (m *moved) check(root ast.Node) bool {
	ok := true
	depth, loops := 0, 0 // around a branch statement: all that it may leave, and loops
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
			_, isFor := n.(*ast.ForStmt)
			_, isRange := n.(*ast.RangeStmt)
			depth++
			if isFor || isRange {
				loops++
			}
			for _, c := range children(n) {
				ast.Inspect(c, walk)
			}
			if isFor || isRange {
				loops--
			}
			depth--
			return false
		case *ast.BranchStmt:
			switch {
			case n.Label == nil && n.Tok == token.CONTINUE && m.turn && loops == 0:
				m.es = append(m.es, edit{n.Pos(), n.End(), "return"})
			case n.Label != nil || n.Tok == token.GOTO || depth == 0:
				ok = false
			}
		case *ast.ReturnStmt:
			if len(n.Results) > 0 || m.fn.Results != nil && len(m.fn.Results.List) > 0 {
				m.returns = append(m.returns, n)
			}
		case *ast.DeferStmt:
			ok = ok && m.defers && !m.failsTest(n)
		case *ast.LabeledStmt:
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
	if m.endsTest(call) {
		return false
	}
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
