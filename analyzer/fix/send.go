package fix

import (
	"go/ast"
	"go/token"
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// sending is a send on a channel that nobody can receive from yet. What is sent
// must not depend on when.
//
//	ch <- v  ->  go func() { ch <- v }()
func sending(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.SendStmt)
	if !ok || !s.settled(st.Pos(), st.End()) || s.closed() {
		return nil, false
	}
	calls := false
	ast.Inspect(st, func(n ast.Node) bool {
		_, call := n.(*ast.CallExpr)
		calls = calls || call
		return !calls
	})
	s.done = "Send in a goroutine"
	return edits{{st.Pos(), st.End(), "go func() { " + s.text(st.Pos(), st.End()) + " }()"}}, !calls
}

// closed reports whether the function closes the channel of a send: a goroutine might
// come too late.
func (s *site) closed() bool {
	return slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		return e.Op == lifecycle.Stop && slices.Contains(e.On, s.finding.Conn)
	})
}

// sendsFirst writes first what the peer waits for, in a goroutine, as it does not say
// whether it worked.
//
//	line, err := r.ReadString('\n')       go fmt.Fprintln(near, "hello")
//	...                               ->  line, err := r.ReadString('\n')
//	fmt.Fprintln(near, "hello")           ...
func sendsFirst(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.Rendezvous || fd.Block.Op != lifecycle.Recv || fd.Later.Op != lifecycle.Send || fd.Later.Mode != spawn.Here || len(fd.Later.Via) > 0 {
		return nil, false
	}
	k := s.later()
	if k < 0 {
		return nil, false
	}
	st, ok := s.block[k].(*ast.ExprStmt)
	if !ok || s.usesOf(s.block[s.index:k], st) || s.givenOf(s.block[s.index:k], st) || s.sendsBetween(s.stmt, st) {
		return nil, false
	}
	call, ok := ast.Unparen(st.X).(*ast.CallExpr)
	if !ok || s.givenTest(call) || !s.settled(st.Pos(), st.End()) || s.callsInside(call) {
		return nil, false
	}
	s.done = "Send first, in a goroutine"
	from, to := s.copyOut(st, st)
	at := s.leading(s.stmt)
	text := s.text(from, st.Pos()) + "go " + s.text(st.Pos(), to)
	return edits{{at, at, text + "\n" + s.margin(s.stmt.Pos())}, {s.lineStart(from), s.lineEnd(to), ""}}, true
}

// givenOf reports whether code uses what calls in statements before it are given, and
// may have filled.
func (s *site) givenOf(list []ast.Stmt, code ast.Node) bool {
	given := false
	for _, st := range list {
		ast.Inspect(st, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return !given
			}
			for _, a := range call.Args {
				ast.Inspect(a, func(n ast.Node) bool {
					if id, ok := n.(*ast.Ident); ok {
						v, ok := s.variable(id)
						given = given || ok && s.uses(code, v)
					}
					return !given
				})
			}
			return !given
		})
	}
	return given
}

// callsInside reports whether a call has another one, or a receive, among its
// operands, which would be done before the goroutine starts.
func (s *site) callsInside(call *ast.CallExpr) bool {
	found := false
	for _, a := range append([]ast.Expr{call.Fun}, call.Args...) {
		ast.Inspect(a, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				found = found || !s.Pass.TypesInfo.Types[n.Fun].IsType()
			case *ast.UnaryExpr:
				found = found || n.Op == token.ARROW
			}
			return !found
		})
	}
	return found
}
