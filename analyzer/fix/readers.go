package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/connlint/connlint/analyzer/model"
)

// What takes from a connection and is none itself, as a scanner: two goroutines can't use
// it at once.

// readers are the variables of the function through which code between two positions
// takes from a connection.
func (s *site) readers(from, to token.Pos) map[types.Object]bool {
	vars := map[types.Object]bool{}
	ast.Inspect(s.body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || call.Pos() < from || call.Pos() >= to {
			return true
		}
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		fn := s.callee(call)
		if !ok || fn == nil || fn.Signature().Recv() == nil || s.Prog.Index.Connection(fn.Signature().Recv().Type()) != nil {
			return true
		}
		v, ok := s.variable(sel.X)
		m := s.Prog.Index.Func(fn)
		if ok && (v.Pos() < from || v.Pos() >= to) && (m.Has(model.Recv) || m.Has(model.Drive)) && s.Prog.Index.Connection(v.Type()) == nil && fn.Pkg() != s.Pass.Pkg && !types.IsInterface(v.Type()) {
			vars[v] = true
		}
		return true
	})
	return vars
}

// readersBeside reports whether the code behind what moves uses what that reads with.
func (s *site) readersBeside() bool {
	to := s.behindTest()
	if s.call == nil {
		to = s.block[s.scanned()].End()
	}
	return s.firstUse(s.readers(s.stmt.Pos(), to), to) < len(s.block)
}

// scanned is the index of the test, right behind a loop, of what ended the loop, as its
// reader tells; that of the loop if there is none.
//
//	for sc.Scan() {
//		...
//	}
//	if err := sc.Err(); err != nil {
func (s *site) scanned() int {
	if s.index+1 >= len(s.block) {
		return s.index
	}
	test, ok := s.block[s.index+1].(*ast.IfStmt)
	if !ok || test.Else != nil || !s.usesAny(test, s.readers(s.stmt.Pos(), s.stmt.End())) {
		return s.index
	}
	if as, ok := test.Init.(*ast.AssignStmt); test.Init != nil && (!ok || as.Tok != token.DEFINE) {
		return s.index
	}
	return s.index + 1
}

// setInside are the variables of the function that literals set which a call is given: it
// may call them until it is over.
func (s *site) setInside(call *ast.CallExpr) map[types.Object]bool {
	vars := map[types.Object]bool{}
	for _, a := range call.Args {
		if lit, ok := ast.Unparen(a).(*ast.FuncLit); ok {
			for v := range s.writes(lit) {
				vars[v] = true
			}
		}
	}
	return vars
}
