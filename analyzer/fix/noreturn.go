package fix

import (
	"go/ast"
	"go/types"

	"github.com/connlint/connlint/analyzer/model"
)

// noReturn returns the model of a call that ends the process or the goroutine.
func (s *site) noReturn(call *ast.CallExpr) *model.Directive {
	var obj types.Object
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		obj = s.Pass.TypesInfo.Uses[fun]
	case *ast.SelectorExpr:
		obj = s.Pass.TypesInfo.Uses[fun.Sel]
	}
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	for _, d := range s.Prog.Index.Func(fn).All(model.NoReturn) {
		return d
	}
	return nil
}
