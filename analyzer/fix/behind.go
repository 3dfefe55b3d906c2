package fix

import (
	"go/ast"
	"go/token"
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// stopBehind moves the stop of a loop behind the last thing that is sent to it. A
// request to a server that is gone stays where it is: it may ask just what happens
// then.
//
//	j.quit <- struct{}{}      j.entries <- "closed"
//	j.entries <- "closed"  -> j.quit <- struct{}{}
func stopBehind(s *site) (edits, bool) {
	fd := s.finding
	if fd.Block.Patient || fd.Block.Inherits || fd.Later.Mode != spawn.Here {
		return nil, false
	}
	k := slices.IndexFunc(s.block[:s.index], func(st ast.Stmt) bool { return within(fd.Later, st) })
	if k < 0 {
		return nil, false
	}
	switch s.block[k].(type) {
	case *ast.ExprStmt, *ast.SendStmt:
	default:
		return nil, false
	}
	last := s.index
	for _, e := range slices.Concat(s.events(), fd.Unit.Awaits(fd.Func)) {
		if e.Mode != spawn.Here || e.Op == lifecycle.Stop || e.Instr.Pos() <= s.stmt.End() || !sharesOne(e, fd.Block) {
			continue
		}
		i := s.after(e.Instr.Pos())
		if i < 0 {
			return nil, false
		}
		last = max(last, i)
	}
	between := s.block[k+1 : last+1]
	if s.mayLeave(between) || receives(between) || s.usesOf(between, s.block[k]) {
		return nil, false
	}
	s.done = "Stop behind the last send"
	from, to := s.copyOut(s.block[k], s.block[k])
	_, at := s.copyOut(s.block[last], s.block[last])
	return edits{{s.lineStart(from), s.lineEnd(to), ""}, {at, at, "\n" + s.margin(s.block[k].Pos()) + s.text(from, to)}}, true
}

// sharesOne reports whether two events have a connection in common.
func sharesOne(a, b *effect.Event) bool {
	for _, h := range a.On {
		if slices.Contains(b.On, h) {
			return true
		}
	}
	return false
}

// mayLeave reports whether the function may be left in statements, or before what they
// defer is known: what stands in front of them is not always done behind them.
func (s *site) mayLeave(list []ast.Stmt) bool {
	leaves := false
	for _, st := range list {
		ast.Inspect(st, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.ReturnStmt, *ast.BranchStmt, *ast.DeferStmt, *ast.LabeledStmt:
				leaves = true
			case *ast.FuncLit:
				return false
			}
			return !leaves
		})
		leaves = leaves || s.endsProcess(st) || s.failsTest(st)
	}
	return leaves
}

// receives reports whether statements wait for something on a channel.
func receives(list []ast.Stmt) bool {
	found := false
	for _, st := range list {
		ast.Inspect(st, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.UnaryExpr:
				found = found || n.Op == token.ARROW
			case *ast.SelectStmt, *ast.RangeStmt:
				found = true
			case *ast.FuncLit:
				return false
			}
			return !found
		})
	}
	return found
}
