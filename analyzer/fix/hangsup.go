package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// farEndEnds reports whether the connection may come to an end behind the last use by
// what the far end does. If this function ends it too, or what it lives in, when it
// returns, the far end has to be known to hang up by itself.
func (s *site) farEndEnds() bool {
	b := s.finding.Block
	if b.Forever || b.OnlyStop || b.Serves || slices.ContainsFunc(b.On, func(k handle.Handle) bool { return s.finding.Unit.Role(k) == lifecycle.Listener }) {
		return false
	}
	stops := s.stops()
	if slices.ContainsFunc(stops, func(e *effect.Event) bool { return e.Mode == spawn.Here }) {
		return false
	}
	return len(stops) == 0 && !s.endedOutside(b) || slices.ContainsFunc(b.On, s.hangsUp)
}

// surelyEnds is farEndEnds where the other side is not one of this package that may stay.
func (s *site) surelyEnds() bool {
	return s.farEndEnds() && !slices.ContainsFunc(s.finding.Block.On, s.farStays)
}

// farStays reports whether the other side of such a connection is in this package, and is
// not known to end it.
func (s *site) farStays(k handle.Handle) bool {
	there, ends := s.farSide(k)
	return there && !ends
}

// hangsUp reports whether a function of the package has the other side of such a
// connection, as a server or a client does, and ends it without listening for ever.
func (s *site) hangsUp(k handle.Handle) bool {
	_, ends := s.farSide(k)
	return ends
}

// farSide reports whether functions of the package have the other side of such a
// connection, and whether one of them ends it by itself.
func (s *site) farSide(k handle.Handle) (there, ends bool) {
	t := s.finding.Unit.Res.Type(k)
	if t == nil {
		return false, false
	}
	role := lifecycle.Server
	if s.finding.Unit.Role(k) == role {
		role = lifecycle.Client
	}
	for _, f := range s.Pass.Files {
		for _, d := range f.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok && fd.Body != nil {
				takes, stops := s.takesAndEnds(fd.Body, t, role)
				there = there || takes
				ends = ends || stops && !s.mayListen(fd.Body)
			}
		}
	}
	return there, ends
}

// mayListen reports whether code drives something, as it reads to the end, or has a loop of
// which the number of turns is not known where it begins.
func (s *site) mayListen(body ast.Node) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ForStmt:
			found = found || n.Init == nil || n.Post == nil || !s.compares(n.Cond)
		case *ast.CallExpr:
			fn := s.callee(n)
			found = found || fn != nil && s.Prog.Index.Func(fn).Has(model.Drive)
		case *ast.RangeStmt:
			found = found || !isStill(s.Pass.TypesInfo.TypeOf(n.X))
		}
		return !found
	})
	return found
}

// compares reports whether a condition compares a number with another one, and calls
// nothing but functions of the language.
func (s *site) compares(cond ast.Expr) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok || !isBasic(s.Pass.TypesInfo.TypeOf(b.X)) {
		return false
	}
	calls := false
	ast.Inspect(b, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		calls = calls || ok && !s.isBuiltin(call, "len")
		return !calls
	})
	return !calls && (b.Op == token.LSS || b.Op == token.LEQ || b.Op == token.GTR || b.Op == token.GEQ)
}

// takesAndEnds reports whether code makes a connection of a type, in a role, and whether it
// has a call that stops it.
func (s *site) takesAndEnds(body ast.Node, t types.Type, role lifecycle.Role) (takes, ends bool) {
	taken := map[types.Object]bool{}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			call, ok := ast.Unparen(n.Rhs[0]).(*ast.CallExpr)
			id, named := n.Lhs[0].(*ast.Ident)
			if !ok || !named || s.callee(call) == nil {
				break
			}
			for _, d := range s.Prog.Index.Func(s.callee(call)).All(model.Open) {
				v := s.Pass.TypesInfo.Defs[id]
				if v != nil && d.Role == role && types.Identical(v.Type(), t) {
					taken[v] = true
				}
			}
		case *ast.CallExpr:
			sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
			if !ok || s.callee(n) == nil {
				break
			}
			v, ok := s.variable(sel.X)
			ends = ends || ok && taken[v] && s.Prog.Index.Func(s.callee(n)).Has(model.Stop)
		}
		return true
	})
	return len(taken) > 0, ends
}
