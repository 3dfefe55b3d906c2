package fix

import (
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/ast/astutil"

	"github.com/connlint/connlint/analyzer/model"
)

// told makes the returns of moved code into those of a goroutine: nobody gets their
// error any more, so that it is logged. It returns false if it cannot be.
//
//	return fmt.Errorf("lease: %w", err)  ->  log.Print(fmt.Errorf("lease: %w", err))
//	                                         return
func (m *moved) told() bool {
	if len(m.returns) == 0 {
		return m.fn.Results == nil || len(m.fn.Results.List) == 0
	}
	for _, ret := range m.returns {
		n := len(ret.Results)
		if n == 0 {
			return false // named results
		}
		for _, x := range ret.Results[:n-1] {
			if !m.constant(x) {
				return false
			}
		}
		x := ret.Results[n-1]
		t := m.Pass.TypesInfo.TypeOf(x)
		margin := m.margin(ret.Pos())
		back := "\n" + margin + "return"
		if m.isLast(ret) {
			back = ""
		}
		switch call, isCall := ast.Unparen(x).(*ast.CallExpr); {
		case m.Pass.TypesInfo.Types[x].IsNil():
			if back == "" {
				m.es = append(m.es, m.without(ret))
			} else {
				m.es = append(m.es, edit{ret.Pos(), ret.End(), "return"})
			}
		case !isError(t):
			return false
		case !(isCall && m.makesError(call)) && !m.inTest(ret, x):
			log := m.logger(ret)
			text := "if err := " + m.text(x.Pos(), x.End()) + "; err != nil {\n" + margin + "\t" + log + "(err)\n" + margin + "}"
			m.es = append(m.es, edit{ret.Pos(), ret.End(), text + back})
		default:
			log := m.logger(ret)
			m.es = append(m.es, edit{ret.Pos(), ret.End(), log + "(" + m.text(x.Pos(), x.End()) + ")" + back})
		}
	}
	return !m.logs || m.addImport("log")
}

// without takes the last return off, with its line if nothing else stands there. Of the
// code that is moved, the end of the line may be none any more: then the line break
// before it goes.
func (m *moved) without(ret *ast.ReturnStmt) edit {
	start, next := m.lineStart(ret.Pos()), m.lineEnd(ret.End())
	switch {
	case !m.ownLine(ret.Pos()) || start <= m.from || strings.TrimSpace(m.text(ret.End(), next)) != "":
		return edit{ret.Pos(), ret.End(), ""}
	case next > m.to:
		return edit{start - 1, ret.End(), ""}
	}
	return edit{start, next, ""}
}

// makesError reports whether a call makes an error of what is there: it is never nil.
func (m *moved) makesError(call *ast.CallExpr) bool {
	fn := m.callee(call)
	return fn != nil && m.Prog.Index.Func(fn).Has(model.NonNil)
}

// inTest reports whether a return stands in a test that an error, which it
// returns, is there.
func (m *moved) inTest(ret *ast.ReturnStmt, x ast.Expr) bool {
	id, ok := ast.Unparen(x).(*ast.Ident)
	if !ok {
		return false
	}
	path, _ := astutil.PathEnclosingInterval(m.file, ret.Pos(), ret.End())
	for _, n := range path {
		st, ok := n.(*ast.IfStmt)
		if !ok || ret.Pos() < st.Body.Pos() || ret.Pos() >= st.Body.End() {
			continue
		}
		if b, ok := ast.Unparen(st.Cond).(*ast.BinaryExpr); ok && b.Op == token.NEQ && isIdent(b.X, id.Name) && isIdent(b.Y, "nil") {
			return true
		}
	}
	return false
}

// logger is what this file logs with; it may have to import that first.
func (m *moved) logger(at ast.Node) string {
	local := m.importName("log", at.Pos())
	if local == "" {
		m.logs = true
		local = "log."
	}
	return local + "Print"
}
