package model

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// typeString writes a type of a stub with full import paths, in the form of
// types.TypeString with a path qualifier.
func (p *stubParser) typeString(e ast.Expr, tparams []string) string {
	ts := func(e ast.Expr) string { return p.typeString(e, tparams) }
	switch e := e.(type) {
	case *ast.Ident:
		if slices.Contains(tparams, e.Name) || types.Universe.Lookup(e.Name) != nil {
			return e.Name
		}
		return p.stub.Pkg + "." + e.Name
	case *ast.SelectorExpr:
		name := exprName(e.X)
		path, ok := p.imports[name]
		if !ok {
			var known []string
			for n := range p.imports {
				known = append(known, n)
			}
			p.errorf(e.Pos(), "%s is not imported%s", name, nearest(name, known))
		}
		return path + "." + e.Sel.Name
	case *ast.StarExpr:
		return "*" + ts(e.X)
	case *ast.ParenExpr:
		return ts(e.X)
	case *ast.ArrayType:
		if e.Len == nil {
			return "[]" + ts(e.Elt)
		}
		if l, ok := e.Len.(*ast.BasicLit); ok {
			return "[" + l.Value + "]" + ts(e.Elt)
		}
		return "[?]" + ts(e.Elt)
	case *ast.MapType:
		return "map[" + ts(e.Key) + "]" + ts(e.Value)
	case *ast.ChanType:
		switch e.Dir {
		case ast.SEND:
			return "chan<- " + ts(e.Value)
		case ast.RECV:
			return "<-chan " + ts(e.Value)
		}
		return "chan " + ts(e.Value)
	case *ast.FuncType:
		return "func" + p.tuple(e.Params, tparams, true) + p.tuple(e.Results, tparams, false)
	case *ast.InterfaceType:
		if e.Methods == nil || len(e.Methods.List) == 0 {
			return "any"
		}
	case *ast.StructType:
		if e.Fields == nil || len(e.Fields.List) == 0 {
			return "struct{}"
		}
	case *ast.IndexExpr:
		return ts(e.X) + "[" + ts(e.Index) + "]"
	case *ast.IndexListExpr:
		var args []string
		for _, i := range e.Indices {
			args = append(args, ts(i))
		}
		return ts(e.X) + "[" + strings.Join(args, ", ") + "]"
	}
	return fmt.Sprintf("?%T", e)
}

// tuple writes parameters or results without their names.
func (p *stubParser) tuple(list *ast.FieldList, tparams []string, params bool) string {
	var ts []string
	if list != nil {
		for _, f := range list.List {
			t := f.Type
			dots := ""
			if e, ok := t.(*ast.Ellipsis); ok {
				dots, t = "...", e.Elt
			}
			for range max(1, len(f.Names)) {
				ts = append(ts, dots+p.typeString(t, tparams))
			}
		}
	}
	switch {
	case params:
		return "(" + strings.Join(ts, ", ") + ")"
	case len(ts) == 0:
		return ""
	case len(ts) == 1:
		return " " + ts[0]
	}
	return " (" + strings.Join(ts, ", ") + ")"
}

// realType writes a real type as typeString writes that of a stub.
func realType(t types.Type) string {
	return types.TypeString(stripNames(t), func(p *types.Package) string { return p.Path() })
}

// stripNames drops the parameter names of function types, which types.TypeString
// would print.
func stripNames(t types.Type) types.Type {
	switch t := t.(type) {
	case *types.Signature:
		strip := func(tuple *types.Tuple) *types.Tuple {
			var vs []*types.Var
			for v := range tuple.Variables() {
				vs = append(vs, types.NewParam(v.Pos(), v.Pkg(), "", stripNames(v.Type())))
			}
			return types.NewTuple(vs...)
		}
		return types.NewSignatureType(nil, nil, nil, strip(t.Params()), strip(t.Results()), t.Variadic())
	case *types.Pointer:
		return types.NewPointer(stripNames(t.Elem()))
	case *types.Slice:
		return types.NewSlice(stripNames(t.Elem()))
	case *types.Map:
		return types.NewMap(stripNames(t.Key()), stripNames(t.Elem()))
	case *types.Chan:
		return types.NewChan(t.Dir(), stripNames(t.Elem()))
	}
	return t
}
