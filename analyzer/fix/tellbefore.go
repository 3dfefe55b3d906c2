package fix

import (
	"go/ast"
	"go/token"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// tellBefore asks a library's loop right before the stop, and not right behind it, or
// behind what that brings: the end of the drive. What the loop is given to run waits for
// nobody, so that the loop has run it by then.
//
//	app.Stop()                 app.QueueUpdate(func() { ... })
//	err := <-ran           ->  app.Stop()
//	app.QueueUpdate(func() {   err := <-ran
//		...                    return err
//	})
//	return err
func tellBefore(s *site) (edits, bool) {
	fd := s.finding
	if fd.Block.Op != lifecycle.Await || !fd.Block.Patient || fd.Block.Late || fd.Later.Op != lifecycle.Stop || fd.Later.Mode != spawn.Here || len(fd.Block.Via) > 0 || len(fd.Later.Via) > 0 {
		return nil, false
	}
	st, ok := s.stmt.(*ast.ExprStmt)
	k := s.stopAt()
	if !ok || k < 0 || !s.isCall(st.X) || !s.onlyStops(s.block[k]) {
		return nil, false
	}
	for _, between := range s.block[k+1 : s.index] {
		if !s.bringsEnd(between) {
			return nil, false
		}
	}
	asked := []ast.Stmt{st}
	if s.usesOf(s.block[k:s.index], st) || s.asksBehind(s.index) || s.stopsIn(asked) || s.mayLeave(asked) || s.callsIn(s.call.Args) || s.waitsWithin(st) || s.exchangesBut(asked, st) {
		return nil, false
	}
	s.done = "Ask before the stop"
	from, to := s.copyOut(st, st)
	at := s.leading(s.block[k])
	return edits{{at, at, s.text(from, to) + "\n" + s.margin(s.block[k].Pos())}, {s.lineStart(from), s.lineEnd(to), ""}}, true
}

// bringsEnd reports whether a statement waits for the end of a drive, and may keep what
// that came back with: nothing else is ever sent on the channel.
func (s *site) bringsEnd(st ast.Stmt) bool {
	var x ast.Expr
	switch st := st.(type) {
	case *ast.ExprStmt:
		x = st.X
	case *ast.AssignStmt:
		if len(st.Lhs) != 1 || len(st.Rhs) != 1 {
			return false
		}
		if _, ok := st.Lhs[0].(*ast.Ident); !ok {
			return false
		}
		x = st.Rhs[0]
	default:
		return false
	}
	recv, ok := ast.Unparen(x).(*ast.UnaryExpr)
	return ok && recv.Op == token.ARROW && isName(recv.X) && s.onlyEnds(s.lastName(recv.X), true, func(send *ast.SendStmt) bool {
		call, ok := ast.Unparen(send.Value).(*ast.CallExpr)
		return ok && s.callee(call) != nil && s.Prog.Index.Func(s.callee(call)).Has(model.Drive)
	})
}

// waitsWithin reports whether a literal in a statement may wait for something: on a
// channel, or in a call.
func (s *site) waitsWithin(st ast.Stmt) bool {
	found := false
	ast.Inspect(st, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			found = found || s.receives(n.Body.List)
		case *ast.SendStmt, *ast.GoStmt, *ast.DeferStmt:
			found = true
		case *ast.CallExpr:
			found = found || n != s.call && s.mayWait(n)
		}
		return !found
	})
	return found
}

// mayWait reports whether a call is one of which a model says that it has to do with a
// connection or takes a lock, or of which nothing is known: a function of the package, or a value.
func (s *site) mayWait(call *ast.CallExpr) bool {
	if tv := s.Pass.TypesInfo.Types[call.Fun]; tv.IsType() || tv.IsBuiltin() {
		return false
	}
	fn := s.callee(call)
	if fn == nil || fn.Pkg() == nil || fn.Pkg() == s.Pass.Pkg {
		return true
	}
	m := s.Prog.Index.Func(fn)
	if m == nil && fn.Signature().Results().Len() == 0 {
		return true // it is there for what it does
	}
	return m.Has(model.Drive, model.Wait, model.Await, model.Recv, model.Accept, model.Send, model.Stop, model.Lock, model.Share)
}

// callsIn reports whether operands have calls among them that are made before the loop is
// asked.
func (s *site) callsIn(args []ast.Expr) bool {
	found := false
	for _, a := range args {
		ast.Inspect(a, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit:
				return false
			case *ast.CallExpr:
				found = true
			case *ast.UnaryExpr:
				found = found || n.Op == token.ARROW
			}
			return !found
		})
	}
	return found
}
