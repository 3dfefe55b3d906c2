package fix

import (
	"go/ast"
	"path/filepath"

	"golang.org/x/tools/go/ast/astutil"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/rule"
)

// driveInside starts the goroutine in a function that the blocking call leads to and
// that returns what the drive says: what is made there is used when it is back. The
// error that nobody gets any more is logged.
//
//	func withReader() option {           func withReader() option {
//		return func(c *client) error {   	return func(c *client) error {
//			return c.read()          ->  		go func() { log.Print(c.read()) }()
//		}                                		return nil
//	}                                    	}
//	                                     }
func driveInside(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.DriveBeforeSend || fd.Block.Binds || fd.Block.Serves || len(fd.Block.Via) < 3 {
		return nil, false
	}
	for _, step := range fd.Block.Via[:len(fd.Block.Via)-1] {
		ret, lit := s.returnAt(step)
		if ret == nil {
			continue
		}
		margin := s.margin(ret.Pos())
		if lit.Type.Results.NumFields() != 1 || len(lit.Type.Results.List[0].Names) > 0 || len(lit.Body.List) != 1 {
			return nil, false
		}
		call, ok := ast.Unparen(ret.Results[0]).(*ast.CallExpr)
		log := s.importName("log", ret.Pos())
		if !ok || !isError(s.Pass.TypesInfo.TypeOf(call)) || log == "" || s.givenTest(call) || s.defersAny() {
			return nil, false
		}
		s.done = sentence(rule.Run(calledName(call))) + " in its own goroutine"
		if s.neverNil(call) {
			return edits{{ret.Pos(), ret.End(), "go func() { " + log + "Print(" + s.text(call.Pos(), call.End()) + ") }()\n" + margin + "return nil"}}, true
		}
		return edits{{ret.Pos(), ret.End(), "go func() {\n" + margin + "\tif err := " + s.text(call.Pos(), call.End()) + "; err != nil {\n" + margin + "\t\t" +
			log + "Print(err)\n" + margin + "\t}\n" + margin + "}()\n" + margin + "return nil"}}, true
	}
	return nil, false
}

// neverNil reports whether a function of this package returns nothing but errors that
// are there: a test of that would be one too many.
func (s *site) neverNil(call *ast.CallExpr) bool {
	decl := s.declaration(call)
	if decl == nil || decl.Body == nil || len(decl.Type.Results.List[0].Names) > 0 {
		return false
	}
	m := &moved{site: s}
	never := true
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			x := n.Results[len(n.Results)-1]
			made, ok := ast.Unparen(x).(*ast.CallExpr)
			never = never && s.Prog.File(n.Pos()) == s.file && (ok && m.makesError(made) || m.inTest(n, x))
		}
		return never
	})
	return never
}

// returnAt is the return of a function literal, in this file, that a step to the
// operation is called in.
func (s *site) returnAt(step effect.Step) (ret *ast.ReturnStmt, lit *ast.FuncLit) {
	if s.fileName() != step.File {
		return nil, nil
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		r, ok := n.(*ast.ReturnStmt)
		if !ok || len(r.Results) != 1 || s.Prog.Fset.Position(r.Pos()).Line != step.Line {
			return ret == nil
		}
		path, _ := astutil.PathEnclosingInterval(s.file, r.Pos(), r.End())
		if len(path) > 2 {
			if l, ok := path[2].(*ast.FuncLit); ok {
				ret, lit = r, l
			}
		}
		return ret == nil
	})
	return ret, lit
}

// defersAny reports whether the function that the blocking call names does something
// when it returns, which might end what the goroutine drives.
func (s *site) defersAny() bool {
	if s.call == nil {
		return true
	}
	decl := s.declaration(s.call)
	return decl == nil || decl.Body == nil || deferred(decl.Body)
}

// fileName is the name of this file in the steps to an operation.
func (s *site) fileName() string {
	return s.Pass.Pkg.Path() + "/" + filepath.Base(s.Prog.Fset.Position(s.file.FileStart).Filename)
}
