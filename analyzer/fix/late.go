package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// stopLate lets the function stop a server when it returns, as a request behind the
// stop is to be answered and the function may be left behind that.
//
//	srv.Stop()                       defer srv.Stop()
//	resp, err := client.Check(ctx)   resp, err := client.Check(ctx)
//	if err != nil {              ->  if err != nil {
//		return err                   	return err
//	}                                }
func stopLate(s *site) (edits, bool) {
	k := s.stopAt()
	if k < 0 || !s.canStopLate(k) || len(s.finding.Later.Via) > 0 {
		return nil, false
	}
	st, ok := s.block[k].(*ast.ExprStmt)
	if !ok {
		return nil, false
	}
	s.done = "Stop when the function returns"
	return edits{{st.Pos(), st.Pos(), "defer "}}, true
}

// canStopLate reports whether nothing behind a stop, but the request, is another one
// while the server lives.
func (s *site) canStopLate(k int) bool {
	rest := s.block[k+1:]
	return s.finding.Later.Mode == spawn.Here && s.askedFor() && s.asksFirst(k) && s.hopes() && s.inBody() && !s.receives(rest) && !s.needsStop(rest) && !s.exchanges(rest)
}

// needsStop reports whether statements need that a server is gone: they wait for the
// end of something, or go another way when there is no error.
func (s *site) needsStop(list []ast.Stmt) bool {
	needs := false
	for _, e := range s.events() {
		switch e.Op {
		case lifecycle.Wait, lifecycle.Drive, lifecycle.Recv, lifecycle.Accept, lifecycle.Open:
			needs = needs || slices.ContainsFunc(list, func(st ast.Stmt) bool { return within(e, st) })
		}
	}
	for _, st := range list {
		ast.Inspect(st, func(n ast.Node) bool {
			b, ok := n.(*ast.BinaryExpr)
			needs = needs || ok && b.Op == token.EQL && s.isErr(b.X)
			return !needs
		})
	}
	return needs || s.opensStream()
}

func (s *site) isErr(x ast.Expr) bool { return isError(s.Pass.TypesInfo.TypeOf(x)) }

// opensStream reports whether the blocking call makes a connection, which an orderly
// stop would wait for.
func (s *site) opensStream() bool {
	if s.call == nil {
		return false
	}
	t := s.Pass.TypesInfo.TypeOf(s.call)
	if tuple, ok := t.(*types.Tuple); ok && tuple.Len() > 0 {
		t = tuple.At(0).Type()
	}
	return t != nil && (s.Prog.Index.Connection(t) != nil || s.pointsToConnection(t) || types.IsInterface(t) && !isError(t))
}
