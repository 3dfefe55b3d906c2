package program

import (
	"go/ast"
	"slices"
)

// withDead are the files of a package with the code that is dead because of a call whose
// result ends the process: of
//
//	log.Fatal(http.Serve(web, nil))
//	log.Fatal(rpc.Serve(l))
//
// the second line never runs, and whoever wrote it meant it to. SSA has no code behind
// what does not return, so that the call stands there alone: it is what blocks. Only the
// statements of a declared function itself are looked at, and nothing of the source is
// changed: what differs is copied.
func (e *endings) withDead(files []*ast.File) []*ast.File {
	copied := false
	for k, f := range files {
		var decls []ast.Decl
		for n, d := range f.Decls {
			fd, ok := d.(*ast.FuncDecl)
			if !ok || fd.Body == nil {
				continue
			}
			list := e.deadIn(fd.Body.List)
			if list == nil {
				continue
			}
			if decls == nil {
				decls = slices.Clone(f.Decls)
			}
			body, decl := *fd.Body, *fd
			body.List, decl.Body = list, &body
			decls[n] = &decl
		}
		if decls == nil {
			continue
		}
		if !copied {
			files, copied = slices.Clone(files), true
		}
		file := *f
		file.Decls = decls
		files[k] = &file
	}
	return files
}

// deadIn are the statements of a body if some of them are dead because of another one's
// result, with that one's call alone; nil if there are none.
func (e *endings) deadIn(list []ast.Stmt) []ast.Stmt {
	var live []ast.Stmt
	first := 0 // a goto may lead behind what stands before a label
	for k, s := range slices.Backward(list) {
		if labelled(s) {
			first = k
			break
		}
	}
	for k := first; k < len(list)-1; k++ {
		if s := e.result(list, k); s != nil {
			if live == nil {
				live = slices.Clone(list)
			}
			live[k] = s
		}
	}
	return live
}

func labelled(s ast.Stmt) bool {
	_, ok := s.(*ast.LabeledStmt)
	return ok
}

// result is what is left of a statement that ends the process with the result of a call:
// the call, or nothing if the statement before has made it. It is nil of others.
func (e *endings) result(list []ast.Stmt, k int) ast.Stmt {
	s, ok := list[k].(*ast.ExprStmt)
	if !ok {
		return nil
	}
	end, ok := ast.Unparen(s.X).(*ast.CallExpr)
	if !ok || len(end.Args) == 0 || e.mayReturn(end) {
		return nil
	}
	switch last := ast.Unparen(end.Args[len(end.Args)-1]).(type) {
	case *ast.CallExpr:
		if !e.pass.TypesInfo.Types[last.Fun].IsType() {
			return &ast.ExprStmt{X: last}
		}
	case *ast.Ident:
		if k == 0 {
			return nil
		}
		made, ok := list[k-1].(*ast.AssignStmt)
		if !ok || len(made.Rhs) != 1 {
			return nil
		}
		to, ok := made.Lhs[len(made.Lhs)-1].(*ast.Ident)
		if _, call := ast.Unparen(made.Rhs[0]).(*ast.CallExpr); ok && call && to.Name == last.Name {
			return &ast.EmptyStmt{Semicolon: s.Pos()}
		}
	}
	return nil
}
