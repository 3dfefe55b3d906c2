package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// stopApart takes a helper apart that stops a server and does more than that, as the
// request behind it asks for the rest: the stop alone comes when the function returns.
//
//	e.shutdown()              e.health.Shutdown()
//	st, err := e.status() ->  defer e.srv.GracefulStop()
//	...                       st, err := e.status()
func stopApart(s *site) (edits, bool) {
	k := s.stopAt()
	if k < 0 || !s.canStopLate(k) || len(s.finding.Later.Via) != 1 {
		return nil, false
	}
	st, ok := s.block[k].(*ast.ExprStmt)
	if !ok {
		return nil, false
	}
	call, ok := ast.Unparen(st.X).(*ast.CallExpr)
	if !ok {
		return nil, false
	}
	decl := s.declaration(call)
	if decl == nil || decl.Pos() < s.file.FileStart || decl.Pos() >= s.file.FileEnd {
		return nil, false
	}
	names, ok := s.actuals(decl, call)
	if !ok || s.comments(decl.Body) {
		return nil, false
	}
	stop := s.finding.Later.Via[0]
	var lines []string
	late := false
	for _, inner := range decl.Body.List {
		x, ok := inner.(*ast.ExprStmt)
		if !ok || s.declaresInside(x) {
			return nil, false
		}
		text := s.renamed(x, names)
		if at := s.Prog.Fset.Position(x.Pos()).Line; at == stop.Line {
			text, late = "defer "+text, true
		}
		lines = append(lines, text)
	}
	if !late || len(lines) < 2 {
		return nil, false
	}
	es := edits{{st.Pos(), st.End(), strings.Join(lines, "\n"+s.margin(st.Pos()))}}
	if s.usedOnce(decl) {
		from := decl.Pos()
		if decl.Doc != nil {
			from = decl.Doc.Pos()
		}
		es = append(es, edit{s.lineStart(from), s.lineEnd(decl.End()), ""})
	}
	s.done = "Stop when the function returns"
	return es, true
}

// actuals are the source of what a call gives for each parameter of the function that
// it names, all of which can be written anywhere in this function.
func (s *site) actuals(decl *ast.FuncDecl, call *ast.CallExpr) (map[types.Object]string, bool) {
	names := map[types.Object]string{}
	add := func(id *ast.Ident, x ast.Expr) bool {
		if _, literal := x.(*ast.BasicLit); !literal && !isName(x) {
			return false
		}
		if v := s.Pass.TypesInfo.Defs[id]; v != nil {
			if s.assigned(decl.Body, v) {
				return false
			}
			names[v] = s.text(x.Pos(), x.End())
		}
		return true
	}
	if decl.Recv != nil {
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok || len(decl.Recv.List) != 1 {
			return nil, false
		}
		if s.Pass.TypesInfo.Selections[sel] == nil || len(s.Pass.TypesInfo.Selections[sel].Index()) != 1 {
			return nil, false // of something inside
		}
		if ids := decl.Recv.List[0].Names; len(ids) == 1 && !add(ids[0], sel.X) {
			return nil, false
		}
	}
	i := 0
	for _, f := range decl.Type.Params.List {
		if _, variadic := f.Type.(*ast.Ellipsis); variadic {
			return nil, false
		}
		for _, id := range f.Names {
			if i >= len(call.Args) || !add(id, call.Args[i]) {
				return nil, false
			}
			i++
		}
		if len(f.Names) == 0 {
			i++
		}
	}
	return names, i == len(call.Args)
}

// comments reports whether there are comments in code, which would be lost.
func (s *site) comments(code ast.Node) bool {
	return slices.ContainsFunc(s.file.Comments, func(g *ast.CommentGroup) bool { return code.Pos() <= g.Pos() && g.Pos() < code.End() })
}

// assigned reports whether code assigns a variable, or takes its address.
func (s *site) assigned(code ast.Node, v types.Object) bool {
	found := false
	ast.Inspect(code, func(n ast.Node) bool {
		var lhs []ast.Expr
		switch n := n.(type) {
		case *ast.AssignStmt:
			lhs = n.Lhs
		case *ast.IncDecStmt:
			lhs = []ast.Expr{n.X}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				lhs = []ast.Expr{n.X}
			}
		}
		for _, l := range lhs {
			id, ok := ast.Unparen(l).(*ast.Ident)
			found = found || ok && s.Pass.TypesInfo.Uses[id] == v
		}
		return !found
	})
	return found
}

// renamed is the source of code of another function of this file, with what this
// function calls the variables of that one.
func (s *site) renamed(code ast.Node, names map[types.Object]string) string {
	var es edits
	ast.Inspect(code, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if text, ok := names[s.Pass.TypesInfo.Uses[id]]; ok {
				es = append(es, edit{id.Pos(), id.End(), text})
			}
		}
		return true
	})
	return s.replaceIn(code.Pos(), code.End(), es)
}

// declaresInside reports whether code declares something, or is a literal that does.
func (s *site) declaresInside(code ast.Node) bool {
	found := false
	ast.Inspect(code, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && s.Pass.TypesInfo.Defs[id] != nil {
			found = true
		}
		return !found
	})
	return found
}

// usedOnce reports whether the package names a function in one place, and nobody else
// can.
func (s *site) usedOnce(decl *ast.FuncDecl) bool {
	fn := s.Pass.TypesInfo.Defs[decl.Name]
	if fn == nil || fn.Exported() && s.Pass.Pkg.Name() != "main" {
		return false
	}
	n := 0
	for _, obj := range s.Pass.TypesInfo.Uses {
		if f, ok := obj.(*types.Func); ok && f.Origin() == fn {
			n++
		}
	}
	return n == 1 && !s.inInterface(decl)
}

// inInterface reports whether a method may be called by way of an interface of this
// package.
func (s *site) inInterface(decl *ast.FuncDecl) bool {
	if decl.Recv == nil {
		return false
	}
	for _, tv := range s.Pass.TypesInfo.Types {
		it, ok := tv.Type.(*types.Interface)
		if !ok && tv.Type != nil {
			it, ok = tv.Type.Underlying().(*types.Interface)
		}
		if !ok {
			continue
		}
		for m := range it.Methods() {
			if m.Name() == decl.Name.Name {
				return true
			}
		}
	}
	return false
}
