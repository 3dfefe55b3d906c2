package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// leavesStop reports whether a stop of what is driven would be left behind and end
// it at once: one that stands between the call and what is to run beside it, or is
// deferred by a literal that is called in place, or in the accept loop.
func (s *site) leavesStop() bool {
	first, last, ok := s.stretch()
	return !ok || first < s.index || last > s.index
}

// stretch is the statements of the block that belong together: the first and the
// last one. It is not ok if a stop would be left behind elsewhere.
func (s *site) stretch() (first, last int, ok bool) {
	first, last = s.index, s.index
	fd := s.finding
	if fd.Category == lifecycle.UnreachableStop || fd.Category == lifecycle.Rendezvous {
		return first, last, true
	}
	serial := fd.Category == lifecycle.SerialAccept
	for _, e := range s.stops() {
		at := e.Instr.Pos()
		i := s.after(at)
		if serial && !s.same(e) {
			continue // the end of the listener
		}
		switch {
		case e.Mode == spawn.Later:
			k := s.before(e)
			literal := !s.isFunc() && e.Instr.Parent() == fd.Block.Instr.Parent()
			switch {
			case k >= 0 && (serial || literal):
				first = min(first, k)
			case literal:
				return 0, 0, false
			}
		case i >= 0 && (serial || i < s.later() || s.later() < 0):
			last = max(last, i)
		case serial && s.elsewhere(at):
		case i < 0 && at > s.stmt.End() && at < s.body.End() && (serial || at < fd.Later.Instr.Pos()):
			return 0, 0, false
		}
	}
	if serial && last > s.index {
		last = len(s.block) - 1
	}
	return first, last, true
}

// before is the index of the defer statement, before the blocking one in its
// block, in which an event stands; -1 if there is none.
func (s *site) before(e *effect.Event) int {
	return slices.IndexFunc(s.block[:s.index], func(st ast.Stmt) bool { return isDefer(st) && within(e, st) })
}

// isFunc reports whether the function around the site is the one of the finding,
// not a literal that it calls in place.
func (s *site) isFunc() bool { return s.finding.Block.Instr.Parent() == s.finding.Func }

// together moves the call and what stops its connection, with all in between.
//
//	srv.ServeConn(conn)  ->  go func() {
//	conn.Close()             	srv.ServeConn(conn)
//	                         	conn.Close()
//	                         }()
func together(s *site) (edits, bool) {
	first, last, ok := s.stretch()
	if !ok || s.split != nil {
		return nil, false
	}
	from, to := s.block[first].Pos(), s.block[last].End()
	m := &moved{site: s, from: from, to: to, own: map[types.Object]bool{}, defers: true, turn: s.turn()}
	for _, st := range s.block[first : last+1] {
		if !m.check(st) {
			return nil, false
		}
	}
	if len(m.returns) > 0 || !s.settled(from, to) || s.declares(first, last) {
		return nil, false
	}
	_, to = s.copyOut(s.block[last], s.block[last])
	return edits{s.goroutine(from, to, s.replaceIn(from, to, m.es))}, true
}

// turn reports whether the block is the body of a loop: continue is the end of the
// turn then, and return is in a goroutine.
func (s *site) turn() bool {
	for i, n := range s.path {
		if b, ok := n.(*ast.BlockStmt); ok && len(b.List) > 0 && b.List[0] == s.block[0] && i+1 < len(s.path) {
			switch s.path[i+1].(type) {
			case *ast.ForStmt, *ast.RangeStmt:
				return true
			}
		}
	}
	return false
}

// declares reports whether statements of the block declare what later ones use.
func (s *site) declares(first, last int) bool {
	used := false
	for _, st := range s.block[first : last+1] {
		ast.Inspect(st, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return !used
			}
			obj := s.Pass.TypesInfo.Defs[id]
			for _, rest := range s.block[last+1:] {
				if obj != nil && s.uses(rest, obj) {
					used = true
				}
			}
			return !used
		})
	}
	return used
}

// inPlace is a literal that is called where it is written. All of it becomes the
// goroutine, with what it defers.
//
//	func() {                        go func() {
//		defer conn.Close()      ->  	defer conn.Close()
//		srv.ServeConn(conn)         	srv.ServeConn(conn)
//	}()                             }()
func inPlace(s *site) (edits, bool) {
	lit, ok := s.literal()
	if !ok || s.split != nil {
		return nil, false
	}
	inner := *s
	inner.fn, inner.body = lit.Type, lit.Body
	m := &moved{site: &inner, from: lit.Pos(), to: lit.End(), own: s.handedOver(lit), defers: true}
	if !m.check(lit.Body) || !s.settledBut(m.own, lit.Pos(), lit.End()) {
		return nil, false
	}
	return append(m.es, edit{s.stmt.Pos(), s.stmt.Pos(), "go "}), true
}

// tellsItsEnd reports whether a literal in which the program waits, or takes something
// that only its own stop behind the literal would end, tells as the last thing that
// it is over: then somebody may wait for that.
func (s *site) tellsItsEnd(lit *ast.FuncLit) bool {
	b := s.finding.Block
	if b.Op != lifecycle.Wait && !s.finding.Private && !(b.OnlyStop && s.finding.Category == lifecycle.UnreachableStop) || len(lit.Body.List) < 2 {
		return false
	}
	switch st := lit.Body.List[len(lit.Body.List)-1].(type) {
	case *ast.SendStmt:
		return true
	case *ast.ExprStmt:
		call, ok := ast.Unparen(st.X).(*ast.CallExpr)
		if !ok {
			return false
		}
		id, ok := ast.Unparen(call.Fun).(*ast.Ident)
		if !ok {
			return false
		}
		b, ok := s.Pass.TypesInfo.Uses[id].(*types.Builtin)
		return ok && b.Name() == "close"
	}
	return false
}

// handedOver are the variables from outside that a literal assigns, if the function
// looks at them only behind what the literal does last, as it sends: then they are
// handed over with that.
func (s *site) handedOver(lit *ast.FuncLit) map[types.Object]bool {
	e := s.finding.Block
	for e.Inner != nil {
		e = e.Inner
	}
	send, ok := e.Instr.(*ssa.Send)
	k := s.later()
	if !ok || k < 0 || s.finding.Category != lifecycle.Rendezvous || !s.inBody() {
		return nil
	}
	path, _ := astutil.PathEnclosingInterval(s.file, send.Pos(), send.Pos())
	for i, n := range path {
		if _, ok := n.(*ast.SendStmt); !ok || i+1 >= len(path) {
			continue
		}
		var list []ast.Stmt
		switch b := path[i+1].(type) {
		case *ast.BlockStmt:
			list = b.List
		case *ast.CaseClause:
			list = b.Body
		case *ast.CommClause:
			list = b.Body
		}
		at := slices.Index(list, n.(ast.Stmt))
		last := path[i+1] == ast.Node(lit.Body) && at == len(list)-1
		if at >= 0 && at+1 < len(list) {
			_, last = list[at+1].(*ast.ReturnStmt)
		}
		vars := s.writes(lit)
		if !last || s.firstUse(vars, s.stmt.End()) <= k || s.shared(vars, lit.Pos(), lit.End()) {
			return nil
		}
		return vars
	}
	return nil
}

// literal is the function literal that the blocking statement calls.
func (s *site) literal() (*ast.FuncLit, bool) {
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || !s.isCall(st.X) {
		return nil, false
	}
	lit, ok := ast.Unparen(s.call.Fun).(*ast.FuncLit)
	return lit, ok
}

// copyOut is the source of statements with the comments that belong to them, and
// where it begins and ends: from the comment above to the one in the last line.
func (s *site) copyOut(first, last ast.Stmt) (from, to token.Pos) {
	from, to = s.leading(first), last.End()
	line := s.Pass.Fset.Position(to).Line
	for _, g := range s.file.Comments {
		if g.Pos() >= to && s.Pass.Fset.Position(g.Pos()).Line == line && strings.TrimSpace(s.text(to, g.Pos())) == "" {
			to = g.End()
		}
	}
	return from, to
}
