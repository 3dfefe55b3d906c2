package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
)

// askBehind asks for what a handler needs only for the function around it when the
// goroutine is done with the handler, for which that function waits.
//
//	b.do(func(a *accounts) {        b.do(func(a *accounts) {
//		move(a, from, to)           	move(a, from, to)
//		sum = b.total()         ->  })
//	})                              sum = b.total()
func askBehind(s *site) (edits, bool) {
	lit, outer := s.handed()
	if lit == nil || !s.wholeValue() || s.index != len(s.block)-1 || s.index == 0 || lit.Body.List[0] != s.block[0] || lit.Type.Results.NumFields() > 0 {
		return nil, false
	}
	as := s.stmt.(*ast.AssignStmt)
	path, _ := astutil.PathEnclosingInterval(s.file, outer.Pos(), outer.End())
	i := slices.Index(path, ast.Node(outer))
	if as.Tok != token.ASSIGN || i < 0 || i+2 >= len(path) {
		return nil, false
	}
	st, ok1 := path[i+1].(*ast.ExprStmt)
	_, ok2 := path[i+2].(*ast.BlockStmt)
	if !ok1 || !ok2 || !s.awaited(outer) {
		return nil, false
	}
	inside := false // what it uses is declared in the handler
	ast.Inspect(s.stmt, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var)
			inside = inside || ok && !v.IsField() && v.Pos() >= lit.Pos() && v.Pos() < lit.End()
		}
		return !inside
	})
	if inside || s.mayLeave(s.block[:s.index]) {
		return nil, false
	}
	s.done = "Ask behind the handler"
	from, to := s.copyOut(s.stmt, s.stmt)
	_, at := s.copyOut(st, st)
	return edits{{s.lineStart(from), s.lineEnd(to), ""}, {at, at, "\n" + s.margin(st.Pos()) + s.text(from, to)}}, true
}

// awaited reports whether a call comes back only when the goroutine that runs the
// handler has done so.
func (s *site) awaited(call *ast.CallExpr) bool {
	u := s.finding.Unit
	return slices.ContainsFunc(u.Res.Funcs, func(fn *ssa.Function) bool {
		return slices.ContainsFunc(u.Awaits(fn), func(e *effect.Event) bool {
			at, ok := e.Instr.(ssa.CallInstruction)
			return ok && s.Prog.CallExpr(at.Common().Pos()) == call
		})
	})
}
