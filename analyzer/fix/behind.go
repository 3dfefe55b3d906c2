package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// stopBehind moves a stop behind the last thing that is sent to what it ends. A
// request to a server goes along only if the function counts on an answer: it may ask
// just what happens without one.
//
//	j.quit <- struct{}{}      j.entries <- "closed"
//	j.entries <- "closed"  -> j.quit <- struct{}{}
//
// What waits for the end right behind the stop goes along.
func stopBehind(s *site) (edits, bool) {
	fd := s.finding
	if s.askedFor() && (!s.hopes() || len(fd.Later.Via) > 0) || fd.Block.Patient && !s.askedFor() || fd.Later.Mode != spawn.Here {
		return nil, false
	}
	k := s.stopAt()
	if k < 0 || s.askedFor() && !s.asksFirst(k) {
		return nil, false
	}
	switch st := s.block[k].(type) {
	case *ast.ExprStmt, *ast.SendStmt:
	case *ast.IfStmt: // its error is tested
		if st.Init == nil || st.Else != nil || !within(fd.Later, st.Init) || s.askedFor() {
			return nil, false
		}
	default:
		return nil, false
	}
	last := s.index
	for _, e := range slices.Concat(s.events(), fd.Unit.Awaits(fd.Func)) {
		if e.Mode != spawn.Here || e.Op == lifecycle.Stop || e.Instr.Pos() <= s.stmt.End() || !sharesOne(e, fd.Block) {
			continue
		}
		if _, receive := e.Instr.(*ssa.UnOp); receive && e.Op == lifecycle.Await {
			continue // of what the loop gives before it looks whether it is to end
		}
		i := s.after(e.Instr.Pos())
		if i < 0 {
			return nil, false
		}
		last = max(last, i)
	}
	end := k
	if !s.askedFor() {
		end = s.joinedBy(k, false)
	}
	between := s.block[end+1 : last+1]
	if s.mayLeave(between) || s.receives(between) || s.askedFor() && s.needsStop(between) || end > k && !s.plainSends(between) && !s.asksOnly(between) || slices.ContainsFunc(between, s.waitsFirst) {
		return nil, false
	}
	for _, st := range s.block[k : end+1] {
		if s.usesOf(between, st) {
			return nil, false
		}
	}
	s.done = "Stop behind the last send"
	from, to := s.copyOut(s.block[k], s.block[end])
	_, at := s.copyOut(s.block[last], s.block[last])
	return edits{{s.lineStart(from), s.lineEnd(to), ""}, {at, at, "\n" + s.margin(s.block[k].Pos()) + s.text(from, to)}}, true
}

// asksOnly reports whether statements do nothing but to ask the loop, of what no goroutine
// may write meanwhile.
func (s *site) asksOnly(list []ast.Stmt) bool {
	return !slices.ContainsFunc(list, func(st ast.Stmt) bool {
		return !s.onlyAsks(st) || slices.ContainsFunc(s.callOf(st).Args, func(a ast.Expr) bool { return s.exchanges([]ast.Stmt{&ast.ExprStmt{X: a}}) })
	})
}

// waitsFirst reports whether a statement waits for something that may be over only behind
// the stop.
func (s *site) waitsFirst(st ast.Stmt) bool {
	call := s.callOf(st)
	return call != nil && s.waitsOnly(call) || slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		return e.Op == lifecycle.Wait && e.Mode == spawn.Here && within(e, st)
	})
}

// askedFor reports whether what blocks is a request of a client to a server, and not
// what a loop is told.
func (s *site) askedFor() bool {
	return s.finding.Block.Op == lifecycle.Send && (s.finding.Block.Patient || s.finding.Block.Inherits)
}

// asksFirst reports whether no other request stands between the stop and the blocking
// one: the fix of the first one is that of all.
func (s *site) asksFirst(k int) bool {
	return !slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		return e.Op == lifecycle.Send && e.Mode == spawn.Here && (e.Patient || e.Inherits) && s.block[k].End() < e.Instr.Pos() && e.Instr.Pos() < s.stmt.Pos() && sharesOne(e, s.finding.Block)
	})
}

// stopAt is the index of the statement, before the blocking one in its block, with the
// stop that came too early; -1 if it stands elsewhere.
func (s *site) stopAt() int {
	return slices.IndexFunc(s.block[:s.index], func(st ast.Stmt) bool { return within(s.finding.Later, st) })
}

// hopes reports whether the function counts on the blocking call to succeed: it drops
// its error, or tests at once whether there is one.
func (s *site) hopes() bool {
	switch st := s.stmt.(type) {
	case *ast.ExprStmt:
		return true
	case *ast.IfStmt:
		as, ok := st.Init.(*ast.AssignStmt)
		return ok && s.testsFailure(st, as)
	case *ast.AssignStmt:
		if isIdent(st.Lhs[len(st.Lhs)-1], "_") {
			return true
		}
		if s.index+1 < len(s.block) {
			test, ok := s.block[s.index+1].(*ast.IfStmt)
			return ok && test.Init == nil && s.testsFailure(test, st)
		}
	}
	return false
}

// testsFailure reports whether a statement asks whether the error of an assignment is
// there.
func (s *site) testsFailure(test *ast.IfStmt, as *ast.AssignStmt) bool {
	id, ok := as.Lhs[len(as.Lhs)-1].(*ast.Ident)
	if !ok || !isError(s.Pass.TypesInfo.TypeOf(id)) {
		return false
	}
	found := false
	ast.Inspect(test.Cond, func(n ast.Node) bool {
		x, ok := n.(ast.Expr)
		found = found || ok && isNotNil(x, id.Name)
		return !found
	})
	return found
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
func (s *site) receives(list []ast.Stmt) bool {
	found := false
	for _, st := range list {
		ast.Inspect(st, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.UnaryExpr:
				found = found || n.Op == token.ARROW
			case *ast.SelectStmt:
				found = true
			case *ast.RangeStmt:
				found = found || !isStill(s.Pass.TypesInfo.TypeOf(n.X))
			case *ast.FuncLit:
				return false
			}
			return !found
		})
	}
	return found
}

// isStill reports whether a loop over values of a type waits for nobody.
func isStill(t types.Type) bool {
	if t == nil {
		return false
	}
	switch t.Underlying().(type) {
	case *types.Basic, *types.Slice, *types.Array, *types.Map:
		return true
	}
	return false
}
