package fix

import (
	"go/ast"
	"go/token"
	"path/filepath"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// swap puts the dial before the accept: over a network the connection waits in the
// listener's queue. Each takes the test of its error along.
//
//	conn, err := ln.Accept()       peer, err := net.Dial("tcp", ln.Addr().String())
//	...                        ->  conn, err := ln.Accept()
//	peer, err := net.Dial(...)     ...
func swap(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.Rendezvous || fd.Block.Op != lifecycle.Accept {
		return nil, false
	}
	k := s.later()
	if k < 0 || !s.isQueued(k) || !s.onlyDials(k) {
		return nil, false
	}
	accept, ok1 := s.stmt.(*ast.AssignStmt)
	dial, ok2 := s.block[k].(*ast.AssignStmt)
	if !ok1 || !ok2 || accept.Tok != dial.Tok || s.named(s.stmt, dial.Rhs[0]) {
		return nil, false
	}
	a, d := s.tested(s.index), s.tested(k)
	for i := s.index + 1; i < k; i++ {
		if i > a && s.defines(s.block[i], dial) {
			return nil, false
		}
	}
	s.done = "Dial before accepting"
	af, at := s.copyOut(s.stmt, s.stmt)
	df, dt := s.copyOut(dial, s.block[d])
	switch {
	case (a > s.index) == (d > k):
		return edits{{af, af, s.text(df, dt) + "\n" + s.margin(s.stmt.Pos())}, {s.lineStart(df), s.lineEnd(dt), ""}}, true
	case d == k && s.general(s.block[a], accept): // the test of one serves the other
		return edits{{af, at, s.text(df, dt)}, {df, dt, s.text(af, at)}}, true
	}
	return nil, false
}

// isQueued reports whether a statement is a call that comes back although nobody
// has accepted yet.
func (s *site) isQueued(k int) bool {
	as, ok := s.block[k].(*ast.AssignStmt)
	if !ok || len(as.Rhs) != 1 {
		return false
	}
	call, ok := ast.Unparen(as.Rhs[0]).(*ast.CallExpr)
	if !ok {
		return false
	}
	if via := s.finding.Later.Via; len(via) > 0 {
		return s.queuedAt(via[len(via)-1])
	}
	return s.isQueuedCall(call)
}

func (s *site) isQueuedCall(call *ast.CallExpr) bool {
	fn := s.callee(call)
	return fn != nil && s.Prog.Index.Func(fn).Has(model.Queued)
}

// queuedAt reports whether the step to an operation, in this package, is such a call.
func (s *site) queuedAt(step effect.Step) bool {
	found := false
	for _, f := range s.Pass.Files {
		name := s.Prog.Fset.Position(f.FileStart).Filename
		if s.Pass.Pkg.Path()+"/"+filepath.Base(name) != step.File {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && s.Prog.Fset.Position(call.Lparen).Line == step.Line {
				found = found || s.isQueuedCall(call)
			}
			return !found
		})
	}
	return found
}

// onlyDials reports whether nothing in a statement waits for what the accept behind
// it brings.
func (s *site) onlyDials(k int) bool {
	for _, e := range s.events() {
		if e.Mode != spawn.Here || !within(e, s.block[k]) {
			continue
		}
		switch e.Op {
		case lifecycle.Recv, lifecycle.Await, lifecycle.Drive, lifecycle.Wait, lifecycle.Accept:
			return false
		}
	}
	return true
}

// tested is the index of the test of a statement's error behind it, or its own.
func (s *site) tested(i int) int {
	as, ok := s.block[i].(*ast.AssignStmt)
	if ok && i+1 < len(s.block) && s.looksAt(s.block[i+1], as) {
		if _, ok := s.block[i+1].(*ast.IfStmt); ok {
			return i + 1
		}
	}
	return i
}

// general reports whether the test of an error says nothing of what failed.
func (s *site) general(st ast.Stmt, as *ast.AssignStmt) bool {
	text := false
	ast.Inspect(st, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			text = true
		}
		return !text
	})
	for _, l := range as.Lhs {
		if id, ok := l.(*ast.Ident); ok {
			if obj := s.Pass.TypesInfo.ObjectOf(id); obj != nil && !isError(obj.Type()) && s.uses(st, obj) {
				return false
			}
		}
	}
	return !text
}

// named reports whether code uses what a statement sets.
func (s *site) named(st ast.Stmt, code ast.Node) bool {
	as, ok := st.(*ast.AssignStmt)
	if !ok {
		return false
	}
	for _, l := range as.Lhs {
		id, ok := ast.Unparen(l).(*ast.Ident)
		if !ok {
			return true
		}
		if obj := s.Pass.TypesInfo.ObjectOf(id); obj != nil && s.uses(code, obj) {
			return true
		}
	}
	return false
}

// defines reports whether a statement sets something that an assignment takes, or
// declares what it sets.
func (s *site) defines(st ast.Stmt, as *ast.AssignStmt) bool {
	found := false
	ast.Inspect(st, func(n ast.Node) bool {
		inner, ok := n.(ast.Stmt)
		if !ok {
			return !found
		}
		found = found || s.named(inner, as)
		if _, ok := n.(*ast.DeclStmt); ok {
			found = true
		}
		return !found
	})
	return found
}
