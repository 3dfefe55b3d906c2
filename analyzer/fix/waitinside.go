package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/astutil"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// waitInside starts the goroutine in a function that the blocking call is given, which
// does nothing but wait and keep what that said in a field which nobody reads: the field
// becomes a channel with room for it.
//
//	type mirror struct{ lost error }       type mirror struct{ lost chan error }
//
//	func watched(m *mirror) {              func watched(m *mirror) {
//		if err := m.c.Wait(); err != nil {  	go func() {
//			m.lost = err                 -> 		if err := m.c.Wait(); err != nil {
//		}                                   			m.lost <- err
//	}                                       		}
//	                                        	}()
//	                                        }
//	m := &mirror{c: c}                      m := &mirror{c: c, lost: make(chan error, 1)}
func waitInside(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.WaitBeforeSend || fd.Block.Joined || len(fd.Block.Via) < 2 || s.defersAny() {
		return nil, false
	}
	at := fd.Block.Via[len(fd.Block.Via)-1]
	if s.fileName() != at.File {
		return nil, false
	}
	decl, test := s.waiter(at.Line)
	if decl == nil || !s.usedOnce(decl) || s.isCalled(decl) {
		return nil, false
	}
	keep, ok := test.Body.List[0].(*ast.AssignStmt)
	if !ok || keep.Tok != token.ASSIGN || len(keep.Lhs) != 1 {
		return nil, false
	}
	as := test.Init.(*ast.AssignStmt)
	sel, ok1 := ast.Unparen(keep.Lhs[0]).(*ast.SelectorExpr)
	err, ok2 := ast.Unparen(keep.Rhs[0]).(*ast.Ident)
	if !ok1 || !ok2 || !isName(sel) || !isIdent(as.Lhs[0], err.Name) || !isError(s.Pass.TypesInfo.TypeOf(err)) || s.namesMoving(as.Rhs[0]) {
		return nil, false
	}
	es, ok := s.channelled(s.lastName(sel))
	if !ok {
		return nil, false
	}
	s.done = "Wait in a goroutine of its own"
	margin := s.margin(test.Pos())
	text := s.replaceIn(test.Pos(), test.End(), edits{{keep.TokPos, keep.TokPos + 1, "<-"}})
	_, to := s.copyOut(test, test)
	return append(es, edit{test.Pos(), to, "go func() {\n" + margin + "\t" + indent(text+s.text(test.End(), to)) + "\n" + margin + "}()"}), true
}

// waiter is the function of this file without results that does nothing but wait, in a
// line, and test the error of that for one thing to do.
func (s *site) waiter(line int) (*ast.FuncDecl, *ast.IfStmt) {
	for _, d := range s.file.Decls {
		decl, ok := d.(*ast.FuncDecl)
		if !ok || decl.Body == nil || len(decl.Body.List) != 1 || decl.Recv != nil || decl.Type.Results.NumFields() > 0 {
			continue
		}
		test, ok := decl.Body.List[0].(*ast.IfStmt)
		if !ok || test.Else != nil || len(test.Body.List) != 1 {
			continue
		}
		as, ok := test.Init.(*ast.AssignStmt)
		if !ok || as.Tok != token.DEFINE || len(as.Lhs) != 1 || len(as.Rhs) != 1 {
			continue
		}
		if call, ok := ast.Unparen(as.Rhs[0]).(*ast.CallExpr); ok && s.Prog.Fset.Position(call.Lparen).Line == line && len(call.Args) == 0 {
			return decl, test
		}
	}
	return nil, nil
}

// isCalled reports whether the package calls a function by its name: who does so waits
// until it is over.
func (s *site) isCalled(decl *ast.FuncDecl) bool {
	called := false
	for _, f := range s.Pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			called = called || ok && s.declaration(call) == decl
			return !called
		})
	}
	return called
}

// namesMoving reports whether code names a field or package variable that the package
// assigns.
func (s *site) namesMoving(code ast.Node) bool {
	used := map[types.Object]bool{}
	ast.Inspect(code, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var); ok {
				used[v] = true
			}
		}
		return true
	})
	return s.setAnywhere(used)
}

// channelled makes a channel of a field that the package names once, to set it, in all
// literals of its struct: no other code may make one.
func (s *site) channelled(v *types.Var) (edits, bool) {
	if v == nil || !v.IsField() || v.Exported() || v.Pkg() != s.Pass.Pkg || s.usesOfVar(v) != 1 || !isError(v.Type()) {
		return nil, false
	}
	owner, field := s.fieldOf(v)
	if owner == nil || owner.IsAlias() || owner.Exported() && s.Pass.Pkg.Name() != "main" {
		return nil, false
	}
	es := edits{{field.Type.Pos(), field.Type.Pos(), "chan "}}
	made := v.Name() + ": make(chan error, 1)"
	for id, obj := range s.Pass.TypesInfo.Uses {
		if obj != owner {
			continue
		}
		if id.Pos() < s.file.FileStart || id.Pos() >= s.file.FileEnd {
			return nil, false
		}
		path, _ := astutil.PathEnclosingInterval(s.file, id.Pos(), id.End())
		switch p := path[1].(type) {
		case *ast.StarExpr:
			switch path[2].(type) {
			case *ast.ArrayType, *ast.MapType:
				return nil, false // a literal of which may leave the name out
			}
		case *ast.CompositeLit:
			if p.Type != id {
				return nil, false
			}
			at := p.Lbrace + 1
			if n := len(p.Elts); n > 0 {
				if _, keyed := p.Elts[0].(*ast.KeyValueExpr); !keyed {
					return nil, false
				}
				es = append(es, edit{p.Elts[n-1].End(), p.Elts[n-1].End(), ", " + made})
				continue
			}
			es = append(es, edit{at, at, made})
		default:
			return nil, false // it may be the zero value
		}
	}
	return es, true
}

// fieldOf is the type, declared in this file and not within a function, of whose struct
// a variable is a field of its own, and the field.
func (s *site) fieldOf(v *types.Var) (*types.TypeName, *ast.Field) {
	for _, d := range s.file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.TYPE {
			continue
		}
		for _, spec := range g.Specs {
			ts := spec.(*ast.TypeSpec)
			st, ok := ts.Type.(*ast.StructType)
			if !ok || ts.TypeParams != nil {
				continue
			}
			for _, f := range st.Fields.List {
				if len(f.Names) == 1 && s.Pass.TypesInfo.Defs[f.Names[0]] == v {
					owner, _ := s.Pass.TypesInfo.Defs[ts.Name].(*types.TypeName)
					return owner, f
				}
			}
		}
	}
	return nil, nil
}

// usesOfVar is how often the package names a variable.
func (s *site) usesOfVar(v *types.Var) int {
	n := 0
	for _, obj := range s.Pass.TypesInfo.Uses {
		if obj == v {
			n++
		}
	}
	return n
}
