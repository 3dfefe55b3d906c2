package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"go/version"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// settled reports whether the variables that code between two positions takes
// from outside stay as they are while it runs beside the rest of the function:
// none is assigned behind it, or in a loop around it.
func (s *site) settled(from, to token.Pos) bool { return s.settledBut(nil, from, to) }

// settledBut passes over some variables: the function waits before it uses them.
func (s *site) settledBut(vars map[types.Object]bool, from, to token.Pos) bool {
	loopFrom := from
	for _, n := range s.path {
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			if n.Pos() >= s.body.Pos() && n.Pos() < from {
				loopFrom = n.Pos()
			}
		}
	}
	outside := map[types.Object]token.Pos{}
	ast.Inspect(s.body, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok || id.Pos() < from || id.Pos() >= to {
			return true
		}
		if v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var); ok && !v.IsField() && v.Parent() != s.Pass.Pkg.Scope() && (v.Pos() < from || v.Pos() >= to) {
			outside[v] = v.Pos()
		}
		return true
	})
	ok := !s.sharedTurns(outside)
	ast.Inspect(s.body, func(n ast.Node) bool {
		var lhs []ast.Expr
		switch n := n.(type) {
		case *ast.AssignStmt:
			lhs = n.Lhs
		case *ast.IncDecStmt:
			lhs = []ast.Expr{n.X}
		}
		if n == nil || n.Pos() >= from && n.Pos() < to {
			return ok
		}
		for _, l := range lhs {
			id, is := ast.Unparen(l).(*ast.Ident)
			if !is {
				continue
			}
			decl, mine := outside[s.Pass.TypesInfo.Uses[id]]
			if mine && !vars[s.Pass.TypesInfo.Uses[id]] && (n.Pos() >= to || n.Pos() >= loopFrom && decl < loopFrom) {
				ok = false
			}
		}
		return ok
	})
	return ok
}

// sharedTurns reports whether one of the variables is that of a loop around the
// code, in a file for which all turns have it in common, as before Go 1.22.
func (s *site) sharedTurns(vars map[types.Object]token.Pos) bool {
	v := s.Pass.TypesInfo.FileVersions[s.file]
	if v == "" || version.Compare(v, "go1.22") >= 0 {
		return false
	}
	for _, n := range s.path {
		var body *ast.BlockStmt
		switch n := n.(type) {
		case *ast.ForStmt:
			body = n.Body
		case *ast.RangeStmt:
			body = n.Body
		default:
			continue
		}
		for _, at := range vars {
			if n.Pos() <= at && at < body.Pos() {
				return true
			}
		}
	}
	return false
}

// fills reports whether a call is given the address of a variable that is read
// behind it, or receives into something that the function has: what it leaves
// there would come from another goroutine.
func (s *site) fills(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	for _, a := range call.Args {
		a = ast.Unparen(a)
		if u, ok := a.(*ast.UnaryExpr); ok && u.Op == token.AND {
			a = ast.Unparen(u.X)
		} else if s.finding.Block.Op != lifecycle.Recv {
			continue
		}
		if sl, ok := a.(*ast.SliceExpr); ok {
			a = ast.Unparen(sl.X)
		}
		id, ok := a.(*ast.Ident)
		if !ok {
			continue
		}
		v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var)
		if !ok || s.finding.Unit.Res == nil {
			continue
		}
		for _, st := range s.block[s.index+1:] {
			if s.uses(st, v) && !isBasic(v.Type()) {
				return true
			}
		}
	}
	return false
}

func isBasic(t types.Type) bool {
	_, ok := t.Underlying().(*types.Basic)
	return ok
}
