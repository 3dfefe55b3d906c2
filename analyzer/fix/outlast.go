package fix

import (
	"go/ast"
	"go/token"
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// outlast moves the stop of a library's loop, or the call of a helper that does nothing
// but to stop it and to wait for its end, behind what the loop is asked right behind
// that. Between them is nothing that may need the loop gone.
//
//	s.leave()                s.Printf("%d in all", n)
//	s.Printf("%d ...", n) -> s.leave()
func outlast(s *site) (edits, bool) {
	fd := s.finding
	if fd.Block.Op != lifecycle.Await || !fd.Block.Patient || fd.Later.Op != lifecycle.Stop && fd.Later.Op != lifecycle.Wait || fd.Later.Mode != spawn.Here || fd.Block.Late {
		return nil, false
	}
	k := s.stopAt()
	if k < 0 || !s.onlyStops(s.block[k]) {
		return nil, false
	}
	end := s.joinedBy(k, true)
	if end+1 != s.index {
		return nil, false // to another one goes its own fix, or something is between
	}
	last := end
	for last+1 < len(s.block) && s.onlyAsks(s.block[last+1]) {
		last++
	}
	asked := s.block[end+1 : last+1]
	if len(asked) == 0 || s.asksBehind(last) || s.stopsIn(asked) || s.mayLeave(asked) || s.receives(asked) || s.exchanges(asked) {
		return nil, false
	}
	for _, st := range s.block[k : end+1] {
		if s.usesOf(asked, st) {
			return nil, false
		}
	}
	s.done = "Stop behind the last send"
	from, to := s.copyOut(s.block[k], s.block[end])
	_, at := s.copyOut(s.block[last], s.block[last])
	return edits{{s.lineStart(from), s.lineEnd(to), ""}, {at, at, "\n" + s.margin(s.block[k].Pos()) + s.text(from, to)}}, true
}

// loopAsks are the operations of the function that wait for the loop of the finding.
func (s *site) loopAsks() []*effect.Event {
	var found []*effect.Event
	for _, e := range s.finding.Unit.Awaits(s.finding.Func) {
		if e.Mode == spawn.Here && !e.Late && sharesOne(e, s.finding.Block) {
			found = append(found, e)
		}
	}
	return found
}

// asksBehind reports whether the loop is asked again behind a statement of the block:
// the stop would still come too early.
func (s *site) asksBehind(last int) bool {
	return slices.ContainsFunc(s.loopAsks(), func(e *effect.Event) bool { return e.Instr.Pos() > s.block[last].End() })
}

// stopsIn reports whether statements may stop the loop as well: then the stop that goes
// behind them would be the one too late.
func (s *site) stopsIn(list []ast.Stmt) bool {
	return slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		return e.Op == lifecycle.Stop && s.meets(e) && slices.ContainsFunc(list, func(st ast.Stmt) bool { return within(e, st) })
	})
}

// onlyStops reports whether a statement is the call of the stop, or of a function of
// this file that makes it, which waits for the end of something and does no more.
func (s *site) onlyStops(st ast.Stmt) bool {
	call := s.callOf(st)
	if call == nil || slices.ContainsFunc(call.Args, func(a ast.Expr) bool { return callsAny(a) }) {
		return false
	}
	if len(s.finding.Later.Via) == 0 {
		return s.finding.Later.Op == lifecycle.Stop
	}
	stops := map[int]bool{} // by their lines
	for _, e := range s.events() {
		if e.Op == lifecycle.Stop && within(e, st) && s.meets(e) && len(e.Via) == 1 {
			stops[e.Via[0].Line] = true
		}
	}
	decl := s.declaration(call)
	if len(stops) == 0 || decl == nil || decl.Body == nil || decl.Pos() < s.file.FileStart || decl.Pos() >= s.file.FileEnd {
		return false
	}
	for _, inner := range decl.Body.List {
		x, ok := inner.(*ast.ExprStmt)
		if !ok {
			return false
		}
		if recv, ok := ast.Unparen(x.X).(*ast.UnaryExpr); ok && recv.Op == token.ARROW && isName(recv.X) && s.onlyClosed(s.lastName(recv.X), true) {
			continue
		}
		if c := s.callOf(inner); c == nil || !stops[s.Prog.Fset.Position(c.Lparen).Line] && !s.waitsOnly(c) {
			return false
		}
	}
	return true
}

// waitsOnly reports whether a call waits for something that it names, and says nothing of
// it, as that of a sync.WaitGroup.
func (s *site) waitsOnly(call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	fn := s.callee(call)
	return ok && isName(sel.X) && len(call.Args) == 0 && fn != nil && fn.Signature().Results().Len() == 0 && s.Prog.Index.Func(fn).Has(model.Wait)
}

// onlyAsks reports whether a statement asks the loop, by itself or by a function of this
// file that starts goroutines at most besides: it waits for nothing else.
func (s *site) onlyAsks(st ast.Stmt) bool {
	call := s.callOf(st)
	if call == nil || slices.ContainsFunc(call.Args, func(a ast.Expr) bool { return callsAny(a) }) {
		return false
	}
	i := slices.IndexFunc(s.loopAsks(), func(e *effect.Event) bool { return within(e, st) })
	if i < 0 {
		return false
	}
	via := s.loopAsks()[i].Via
	if len(via) == 0 {
		return true
	}
	decl := s.declaration(call)
	if len(via) > 1 || decl == nil || decl.Body == nil || decl.Pos() < s.file.FileStart || decl.Pos() >= s.file.FileEnd || deferred(decl.Body) || s.receives(decl.Body.List) || s.exchanges(decl.Body.List) {
		return false
	}
	only := true
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			return false
		case *ast.FuncLit, *ast.ForStmt:
			only = false
		case *ast.SendStmt:
			only = only && s.Prog.Fset.Position(n.Arrow).Line == via[0].Line
		case *ast.AssignStmt:
			only = only && !slices.ContainsFunc(n.Lhs, func(l ast.Expr) bool { _, ok := l.(*ast.Ident); return !ok })
		case *ast.CallExpr:
			made := s.isBuiltin(n, "make") || s.isBuiltin(n, "new") || s.isBuiltin(n, "append") || s.isBuiltin(n, "len")
			only = only && (made || s.Prog.Fset.Position(n.Lparen).Line == via[0].Line)
		}
		return only
	})
	return only
}

// callOf is the call that a statement is, or whose results it assigns to variables. An
// error among them is to be tested at once.
func (s *site) callOf(st ast.Stmt) *ast.CallExpr {
	var x ast.Expr
	switch st := st.(type) {
	case *ast.ExprStmt:
		x = st.X
	case *ast.AssignStmt:
		for _, l := range st.Lhs {
			if _, ok := l.(*ast.Ident); !ok || s.isErr(l) {
				return nil
			}
		}
		if len(st.Rhs) == 1 {
			x = st.Rhs[0]
		}
	}
	if x == nil {
		return nil
	}
	call, _ := ast.Unparen(x).(*ast.CallExpr)
	return call
}
