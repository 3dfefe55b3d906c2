package program

import "go/ast"

// RunsLists reports whether the source may hold a loop that calls the functions of a
// list, or what a field of its elements holds: importers who list what blocks want to
// know. The syntax decides.
func RunsLists(files []*ast.File) bool {
	fields := funcFields(files)
	found := false
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			if r, ok := n.(*ast.RangeStmt); ok && !found {
				if v, ok := r.Value.(*ast.Ident); ok {
					found = calls(r.Body, v.Name, fields)
				}
			}
			return !found
		})
	}
	return found
}

// funcFields are the names of the fields of structs that are functions.
func funcFields(files []*ast.File) map[string]bool {
	names := map[string]bool{}
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			st, ok := n.(*ast.StructType)
			if !ok {
				return true
			}
			for _, fd := range st.Fields.List {
				if _, ok := fd.Type.(*ast.FuncType); ok {
					for _, id := range fd.Names {
						names[id.Name] = true
					}
				}
			}
			return true
		})
	}
	return names
}

// calls reports whether a body calls a variable, or one of some fields of it.
func calls(body ast.Node, v string, fields map[string]bool) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return !found
		}
		switch fun := call.Fun.(type) {
		case *ast.Ident:
			found = found || fun.Name == v
		case *ast.SelectorExpr:
			x, ok := fun.X.(*ast.Ident)
			found = found || ok && x.Name == v && fields[fun.Sel.Name]
		}
		return !found
	})
	return found
}
