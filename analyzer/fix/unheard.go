package fix

import (
	"go/ast"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// unheard is a drive that says nothing when it is over, and that only the stop behind it
// would end. It runs beside what the function waits for before that: a stop that comes at
// once might find nothing to stop yet.
//
//	plan.Run()         go plan.Run()
//	<-interrupt    ->  <-interrupt
//	plan.Stop()        plan.Stop()
func unheard(s *site) (edits, bool) {
	if s.finding.Block.Op != lifecycle.Drive || s.split != nil || s.call == nil || !s.pausesBefore(s.later()) {
		return nil, false
	}
	if t := s.Pass.TypesInfo.Types[s.call]; !t.IsVoid() || !s.settled(s.stmt.Pos(), s.stmt.End()) {
		return nil, false
	}
	return plain(s)
}

// pausesBefore reports whether the function waits for something between the blocking
// statement and a later one of the block, as for a signal or some time.
func (s *site) pausesBefore(k int) bool {
	for i := s.index + 1; i < k; i++ {
		switch st := s.block[i].(type) {
		case *ast.SelectStmt:
			if !hasDefault(st) {
				return true
			}
			continue
		case *ast.ExprStmt:
			if _, ok := s.timer(st); ok {
				return true
			}
		}
		if receives(s.block[i]) {
			return true
		}
	}
	return false
}

// receives reports whether a statement that comes to its end has received from a channel.
func receives(st ast.Stmt) bool {
	switch st.(type) {
	case *ast.ExprStmt, *ast.AssignStmt:
	default:
		return false
	}
	found := false
	ast.Inspect(st, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.UnaryExpr:
			found = found || isReceive(n)
		}
		return !found
	})
	return found
}
