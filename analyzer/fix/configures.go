package fix

import (
	"go/ast"
	"go/types"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// configures reports whether all that a function of this file sets up, before it drives a
// server, are fields that the server's own package declares and that nothing else of this
// package names: only the drive reads them, and it runs in the same goroutine.
//
//	func (d *door) open(ln net.Listener) error {
//		d.srv.Handler = d
//		if err := d.srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
func (s *site) configures() bool {
	fd := s.finding
	if fd.Category != lifecycle.UnreachableStop || s.call == nil || len(fd.Block.Via) != 1 {
		return false
	}
	decl := s.declaration(s.call)
	if decl == nil || decl.Body == nil || decl.Pos() < s.file.FileStart || decl.Pos() >= s.file.FileEnd || deferred(decl.Body) {
		return false
	}
	set := map[*types.Var]bool{}
	for _, st := range decl.Body.List {
		from, to := s.Prog.Fset.Position(st.Pos()).Line, s.Prog.Fset.Position(st.End()).Line
		if line := fd.Block.Via[0].Line; from <= line && line <= to {
			return len(set) > 0 && s.onlyIn(decl, set)
		}
		as, ok := st.(*ast.AssignStmt)
		if !ok || len(as.Lhs) != 1 || callsAny(as) {
			return false
		}
		sel, ok := ast.Unparen(as.Lhs[0]).(*ast.SelectorExpr)
		if !ok {
			return false
		}
		v := s.lastName(sel)
		if v == nil || !v.IsField() || v.Pkg() == s.Pass.Pkg {
			return false
		}
		set[v] = true
	}
	return false
}

// callsAny reports whether code calls anything or has a literal that might.
func callsAny(code ast.Node) bool {
	found := false
	ast.Inspect(code, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.CallExpr, *ast.FuncLit:
			found = true
		}
		return !found
	})
	return found
}

// onlyIn reports whether no other code of the package names some fields.
func (s *site) onlyIn(decl *ast.FuncDecl, fields map[*types.Var]bool) bool {
	for id, obj := range s.Pass.TypesInfo.Uses {
		if v, ok := obj.(*types.Var); ok && fields[v] && (id.Pos() < decl.Pos() || id.Pos() >= decl.End()) {
			return false
		}
	}
	return true
}
