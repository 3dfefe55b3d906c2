package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/connlint/connlint/analyzer/model"
)

// starting lets the library drive a connection that nothing drives, where a method of
// it starts a goroutine which does. It takes at most a context, and returns one that
// ends with the connection.
//
//	err := c.Ping(ctx)  ->  ctx = c.CloseRead(ctx)
//	                        err := c.Ping(ctx)
func starting(s *site) (edits, bool) {
	fd := s.finding
	if fd.Later != fd.Block && fd.Later != fd.Outer || fd.Made != nil || len(fd.Block.Via) > 0 || s.call == nil {
		return nil, false
	}
	sel, ok := ast.Unparen(s.call.Fun).(*ast.SelectorExpr)
	if !ok || !isName(sel.X) {
		return nil, false
	}
	fn := s.starter(s.Pass.TypesInfo.TypeOf(sel.X))
	if fn == nil {
		return nil, false
	}
	at, ok := s.outside(sel.X)
	if !ok {
		return nil, false
	}
	call := s.text(sel.X.Pos(), sel.X.End()) + "." + fn.Name()
	sig := fn.Signature()
	if sig.Params().Len() == 0 {
		call += "()"
	} else {
		ctx, ok := s.contextArg(sig.Params().At(0).Type())
		if !ok {
			return nil, false
		}
		name := s.text(ctx.Pos(), ctx.End())
		call += "(" + name + ")"
		if v, ok := s.variable(ctx); ok && sig.Results().Len() == 1 && types.Identical(sig.Results().At(0).Type(), v.Type()) && at.Pos() > v.Pos() {
			call = name + " = " + call
		}
	}
	s.done = "Start " + fn.Name() + " first"
	pos := s.leading(at)
	return edits{{pos, pos, call + "\n" + s.margin(at.Pos())}}, true
}

// starter is a method of a connection that starts a goroutine which drives it.
func (s *site) starter(t types.Type) *types.Func {
	if t == nil {
		return nil
	}
	set := types.NewMethodSet(t)
	for i := range set.Len() {
		fn, ok := set.At(i).Obj().(*types.Func)
		if !ok || fn.Signature().Params().Len() > 1 || fn.Signature().Results().Len() > 1 {
			continue
		}
		for _, d := range s.Prog.Index.Func(fn).All(model.Go) {
			if len(d.Operands) == 1 && d.Operands[0].Kind == model.Receiver && len(d.Operands[0].Fields) == 0 {
				return fn
			}
		}
	}
	return nil
}

// contextArg is the first argument of the call that has a type, if it can be
// written twice.
func (s *site) contextArg(t types.Type) (ast.Expr, bool) {
	for _, a := range s.call.Args {
		if types.Identical(s.Pass.TypesInfo.TypeOf(a), t) {
			_, ok := s.variable(a)
			return a, ok
		}
	}
	return nil, false
}

// variable is the local variable that an expression is.
func (s *site) variable(e ast.Expr) (*types.Var, bool) {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil, false
	}
	v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var)
	return v, ok && !v.IsField() && v.Parent() != s.Pass.Pkg.Scope()
}

// outside is the outermost statement around the call before which all the variables
// of the call are there: once is enough.
func (s *site) outside(conn ast.Expr) (ast.Stmt, bool) {
	at := s.stmt
	list := s.block
	in := false
	for i, n := range s.path {
		if n == s.stmt {
			in = true
		}
		if !in || i+1 >= len(s.path) {
			continue
		}
		if n == s.body {
			break
		}
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			if !s.declaredBefore(n.Pos(), conn) {
				return at, len(list) > 0
			}
			b, ok := s.path[i+1].(*ast.BlockStmt)
			if !ok {
				return nil, false
			}
			at, list = n.(ast.Stmt), b.List
		}
	}
	return at, true
}

// declaredBefore reports whether the variables that expressions of the call use,
// a context and the connection, are declared before a position.
func (s *site) declaredBefore(pos token.Pos, conn ast.Expr) bool {
	before := true
	check := func(n ast.Node) {
		ast.Inspect(n, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var); ok && !v.IsField() && v.Pos() > pos && v.Pos() < s.body.End() {
					before = false
				}
			}
			return before
		})
	}
	check(conn)
	if s.call == nil { // a send on a channel
		return before
	}
	for _, a := range s.call.Args {
		if _, ok := s.variable(a); ok {
			check(a)
		}
	}
	return before
}
