package fix

import (
	"go/ast"
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// waitApart lets a goroutine of its own wait for those that send on a channel, and close
// the channel then: what takes from it, behind, ends with that.
//
//	wg.Wait()             go func() {
//	close(out)       ->       wg.Wait()
//	for r := range out        close(out)
//	                      }()
//	                      for r := range out
func waitApart(s *site) (edits, bool) {
	if !s.finding.Held.Must {
		return nil, false // who hands out the work may be held up before
	}
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || !s.isBlocking(st.X) || s.index+1 >= len(s.block) || s.comments(st) {
		return nil, false
	}
	next, ok := s.block[s.index+1].(*ast.ExprStmt)
	if !ok || !s.closesNext(next, s.finding.Conn) {
		return nil, false
	}
	s.done = "Wait and close in a goroutine"
	from, to := s.copyOut(st, next)
	return edits{s.goroutine(from, to, s.text(from, to))}, true
}

// closeApart lets a goroutine of its own wait for those that send on a channel, and close
// the channel then, before a loop that takes from it.
//
//	for r := range out {          go func() {
//	    use(r)                        wg.Wait()
//	}                         ->      close(out)
//	wg.Wait()                     }()
//	close(out)                    for r := range out {
func closeApart(s *site) (edits, bool) {
	if s.index+2 >= len(s.block) {
		return nil, false
	}
	wait, ok := s.block[s.index+1].(*ast.ExprStmt)
	if !ok || !slices.ContainsFunc(s.events(), func(e *effect.Event) bool { return e.Op == lifecycle.Wait && within(e, wait) }) {
		return nil, false
	}
	end, ok := s.block[s.index+2].(*ast.ExprStmt)
	if !ok || !s.closesNext(end, s.finding.Conn) {
		return nil, false
	}
	s.done = "Wait and close in a goroutine"
	from, to := s.copyOut(wait, end)
	apart := s.goroutine(from, to, s.text(from, to)).text
	return edits{s.insert(s.index, apart+"\n"+s.margin(s.stmt.Pos())), {s.lineStart(from), s.lineEnd(to), ""}}, true
}

// closesNext reports whether a statement is the close of a channel.
func (s *site) closesNext(st *ast.ExprStmt, k handle.Handle) bool {
	call, ok := ast.Unparen(st.X).(*ast.CallExpr)
	return ok && s.isBuiltin(call, "close") && slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		return e.Op == lifecycle.Stop && within(e, st) && slices.Contains(e.On, k)
	})
}
