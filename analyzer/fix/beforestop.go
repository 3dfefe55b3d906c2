package fix

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// beforeStop sends to a loop before the one goroutine that stops it does so, and from
// there: behind the drive nobody takes it any more.
//
//	go func() {                 go func() {
//		count(app)              	count(app)
//		app.Stop()              	app.QueueUpdateDraw(show)
//	}()                     ->  	app.Stop()
//	app.Run()                   }()
//	app.QueueUpdateDraw(show)   app.Run()
func beforeStop(s *site) (edits, bool) {
	fd := s.finding
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || fd.Block.Op != lifecycle.Await || fd.Later.Op != lifecycle.Drive || !s.isCall(st.X) || s.failsTest(st) || s.callsInside(s.call) {
		return nil, false
	}
	k := s.stopAt()
	if k < 0 || !s.rightBehind(k) {
		return nil, false
	}
	stops := s.loopStops()
	if len(stops) == 0 {
		return nil, false
	}
	for _, before := range s.block[:k] {
		g, ok := before.(*ast.GoStmt)
		if !ok || slices.ContainsFunc(stops, func(e *effect.Event) bool { return !within(e, g) }) {
			continue
		}
		list, text, ok := s.startedAs(g)
		if !ok {
			return nil, false
		}
		// What is sent may be the word to end, or not: the last one is.
		i := len(list) - 1
		for i >= 0 && !slices.ContainsFunc(stops, func(e *effect.Event) bool { return s.isStop(list[i], e) }) {
			i--
		}
		if i < 0 || slices.ContainsFunc(list[:i], returns) {
			return nil, false
		}
		s.done = "Send before the stop"
		from, to := s.copyOut(s.stmt, s.stmt)
		at := s.leading(list[i])
		return edits{{at, at, text + "\n" + s.margin(list[i].Pos())}, {s.lineStart(from), s.lineEnd(to), ""}}, true
	}
	return nil, false
}

// rightBehind reports whether the blocking statement follows another one, and the test
// of its error.
func (s *site) rightBehind(k int) bool { return s.index == s.tested(k)+1 }

// loopStops are what may end the loop.
func (s *site) loopStops() []*effect.Event {
	var stops []*effect.Event
	for _, e := range s.finding.Unit.Events(s.finding.Func) {
		if e.Op == lifecycle.Stop && s.meets(e) {
			stops = append(stops, e)
		}
	}
	return stops
}

// startedAs are the statements of what a go statement runs, and the blocking statement
// as it reads there.
func (s *site) startedAs(g *ast.GoStmt) (list []ast.Stmt, text string, ok bool) {
	if lit, ok := ast.Unparen(g.Call.Fun).(*ast.FuncLit); ok {
		if len(g.Call.Args) > 0 || s.usesWithin(s.stmt, g.Pos(), s.stmt.Pos()) {
			return nil, "", false
		}
		from, to := s.copyOut(s.stmt, s.stmt)
		return lit.Body.List, s.text(from, to), true
	}
	decl := s.declaration(g.Call)
	if decl == nil || decl.Pos() < s.file.FileStart || decl.Pos() >= s.file.FileEnd || !s.usedOnce(decl) {
		return nil, "", false
	}
	given, ok := s.actuals(decl, g.Call)
	if !ok {
		return nil, "", false
	}
	names := map[types.Object]string{}
	known := true
	ast.Inspect(s.stmt, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return known
		}
		v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var)
		if !ok || v.IsField() || v.Parent() == s.Pass.Pkg.Scope() {
			return known
		}
		formal := first(given, id.Name)
		if known = formal != nil && !s.setBehind(v); known {
			names[v] = formal.Name()
		}
		return known
	})
	return decl.Body.List, s.renamed(s.stmt, names), known
}

// first is the first parameter for which a call gives a variable, or nil.
func first(given map[types.Object]string, name string) types.Object {
	var formal types.Object
	for f, actual := range given {
		if actual == name && (formal == nil || f.Pos() < formal.Pos()) {
			formal = f
		}
	}
	return formal
}

// isStop reports whether a statement is the one that stops the loop.
func (s *site) isStop(st ast.Stmt, stop *effect.Event) bool {
	x, ok := st.(*ast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := ast.Unparen(x.X).(*ast.CallExpr)
	if !ok {
		return false
	}
	if len(stop.Via) == 0 {
		at, ok := stop.Instr.(ssa.CallInstruction)
		return ok && s.Prog.CallExpr(at.Common().Pos()) == call
	}
	p := s.Prog.Fset.Position(call.Lparen)
	return len(stop.Via) == 1 && stop.Via[0].Line == p.Line
}
