package fix

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// bounded gives a request a deadline that is made to see what happens without a
// server: there it waits for another one. As none comes, any deadline will do.
//
//	_, err = c.Check(ctx, r)  ->  ctx, cancel := context.WithTimeout(ctx, time.Second)
//	                              defer cancel()
//	                              _, err = c.Check(ctx, r)
func bounded(s *site) (edits, bool) {
	if !s.askedFor() || s.call == nil || s.hopes() || s.inLoop() {
		return nil, false
	}
	arg := s.contextOf()
	if arg == nil {
		return nil, false
	}
	given := s.text(arg.Pos(), arg.End())
	name := s.fresh("ctx")
	if v, ok := s.variable(arg); ok && !s.readBehind(v) && !s.shared(map[types.Object]bool{v: true}, 0, 0) {
		name = v.Name()
	} else if !ok && !s.constructs(arg) {
		return nil, false
	}
	cancel := s.fresh("cancel")
	ctxPkg, timePkg := s.qualifier("context"), s.qualifier("time")
	if ctxPkg == "" || timePkg == "" {
		return nil, false
	}
	s.done = "Give " + s.name() + " a deadline"
	pos := s.leading(s.stmt)
	margin := s.margin(s.stmt.Pos())
	start := name + ", " + cancel + " := " + ctxPkg + "WithTimeout(" + given + ", " + timePkg + "Second)\n" + margin + "defer " + cancel + "()\n" + margin
	return edits{{pos, pos, start}, {arg.Pos(), arg.End(), name}}, true
}

// contextOf is the argument of the blocking call that bounds it.
func (s *site) contextOf() ast.Expr {
	call, ok := s.finding.Block.Instr.(ssa.CallInstruction)
	if !ok {
		return nil
	}
	args := call.Common().Args
	if call.Common().Signature().Recv() != nil && !call.Common().IsInvoke() {
		args = args[min(1, len(args)):]
	}
	for i, a := range s.call.Args {
		if i < len(args) && slices.Contains(s.finding.Block.BoundBy, s.finding.Unit.Res.Value(args[i])) {
			return a
		}
	}
	return nil
}

// constructs reports whether an expression is a call without arguments.
func (s *site) constructs(x ast.Expr) bool {
	call, ok := ast.Unparen(x).(*ast.CallExpr)
	return ok && len(call.Args) == 0
}

// readBehind reports whether the function uses a variable behind the blocking
// statement.
func (s *site) readBehind(v types.Object) bool {
	found := false
	ast.Inspect(s.body, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && id.Pos() > s.stmt.End() && s.Pass.TypesInfo.Uses[id] == v
		return !found
	})
	return found
}

// inLoop reports whether the blocking statement stands in a loop of its function.
func (s *site) inLoop() bool {
	for _, n := range s.path {
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			if n.Pos() >= s.body.Pos() && n.Pos() < s.stmt.Pos() {
				return true
			}
		}
	}
	return false
}

// qualifier is the qualifier of a package of the standard library at the blocking
// statement; the import is added if need be, "" if it cannot be.
func (s *site) qualifier(path string) string {
	if local := s.importName(path, s.stmt.Pos()); local != "" {
		return local
	}
	if !s.addImport(path) {
		return ""
	}
	return path + "."
}
