package fix

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/connlint/connlint/analyzer/model"
)

// maxHelpers bounds how far a test is followed through the functions that it is
// given to.
const maxHelpers = 3

// failsTest reports whether code uses a test, which it may fail or end.
func (s *site) failsTest(n ast.Node) bool {
	fails := false
	ast.Inspect(n, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			sel, method := ast.Unparen(call.Fun).(*ast.SelectorExpr)
			fails = fails || s.givenTest(call) || method && s.isTest(sel.X)
		}
		return !fails
	})
	return fails
}

// givenTest reports whether a call is given a test.
func (s *site) givenTest(call *ast.CallExpr) bool {
	return slices.ContainsFunc(call.Args, s.isTest)
}

// endsTest reports whether a call is given a test and may end it: only the test's
// own goroutine may do so.
func (s *site) endsTest(call *ast.CallExpr) bool { return s.mayEnd(call, maxHelpers) }

func (s *site) mayEnd(call *ast.CallExpr, depth int) bool {
	if !s.givenWhole(call) {
		return false
	}
	decl := s.declaration(call)
	if decl == nil || decl.Body == nil || depth == 0 {
		return true
	}
	ends := false
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		inner, ok := n.(*ast.CallExpr)
		if !ok {
			return !ends
		}
		sel, method := ast.Unparen(inner.Fun).(*ast.SelectorExpr)
		if d := s.noReturn(inner); d != nil && d.Mode == "goroutine" && method && s.isTest(sel.X) {
			ends = true
		}
		ends = ends || s.mayEnd(inner, depth-1)
		return !ends
	})
	return ends
}

// givenWhole reports whether a call is given a test by a parameter through which it
// can end it. Some take no more of a test than what fails it.
func (s *site) givenWhole(call *ast.CallExpr) bool {
	sig, ok := s.Pass.TypesInfo.TypeOf(call.Fun).(*types.Signature)
	for i, a := range call.Args {
		if !s.isTest(a) {
			continue
		}
		if !ok || i >= sig.Params().Len() || sig.Variadic() && i == sig.Params().Len()-1 || s.hasEnd(sig.Params().At(i).Type()) {
			return true
		}
	}
	return false
}

// declaration is the function of this package that a call names.
func (s *site) declaration(call *ast.CallExpr) *ast.FuncDecl {
	fn := s.callee(call)
	if fn == nil {
		return nil
	}
	for _, f := range s.Pass.Files {
		if fn.Pos() < f.FileStart || fn.Pos() >= f.FileEnd {
			continue
		}
		for _, d := range f.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok && fd.Name.Pos() == fn.Pos() {
				return fd
			}
		}
	}
	return nil
}

// isTest reports whether an expression is a test, or the like: a model says of one
// of its methods that it ends the goroutine.
func (s *site) isTest(x ast.Expr) bool {
	t := s.Pass.TypesInfo.TypeOf(x)
	return t != nil && s.hasEnd(t)
}

// hasEnd reports whether a method of a type ends the goroutine.
func (s *site) hasEnd(t types.Type) bool {
	set := types.NewMethodSet(t)
	for i := range set.Len() {
		fn, ok := set.At(i).Obj().(*types.Func)
		if !ok {
			continue
		}
		for _, d := range s.Prog.Index.Func(fn).All(model.NoReturn) {
			if d.Mode == "goroutine" {
				return true
			}
		}
	}
	return false
}
