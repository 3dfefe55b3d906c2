package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/rule"
)

// takesApart takes a function apart that sets up what the code behind its call reads,
// and then drives it: it sets up alone, and the call drives, in whatever shape it has.
//
//	func (d *desk) open(ln net.Listener) error {
//		d.srv = &http.Server{}
//		return d.srv.Serve(ln)
//	}
//
//	if err := d.open(ln); err != nil {      d.open(ln)
//		log.Fatal(err)                      go func() {
//	}                                   ->  	if err := d.srv.Serve(ln); err != nil {
//	                                        		log.Fatal(err)
//	                                        	}
//	                                        }()
func (s *site) takesApart() bool {
	fd := s.finding
	if s.call == nil || fd.Block.Binds || len(fd.Block.Via) != 1 {
		return false
	}
	decl := s.declaration(s.call)
	if decl == nil || decl.Pos() < s.file.FileStart || decl.Pos() >= s.file.FileEnd || !s.usedOnce(decl) {
		return false
	}
	results := decl.Type.Results
	if results.NumFields() != 1 || len(results.List[0].Names) > 0 || !isError(s.Pass.TypesInfo.TypeOf(results.List[0].Type)) {
		return false
	}
	list := decl.Body.List
	ret, ok := list[len(list)-1].(*ast.ReturnStmt)
	if !ok || len(list) < 2 {
		return false
	}
	drive, ok := ast.Unparen(ret.Results[0]).(*ast.CallExpr)
	if !ok || s.Prog.Fset.Position(drive.Lparen).Line != fd.Block.Via[0].Line {
		return false
	}
	names, ok := s.actuals(decl, s.call)
	if !ok || !s.knownHere(drive, names) || deferred(decl.Body) {
		return false
	}
	s.split = &split{setUp: s.text(s.call.Pos(), s.call.End()), serve: s.renamed(drive, names)}
	from := s.leading(ret)
	if fails := returnsIn(decl.Body); fails > 1 {
		s.split.fails = true
		s.imports = append(s.imports, edit{ret.Results[0].Pos(), ret.Results[0].End(), "nil"})
	} else {
		if note := strings.TrimSpace(s.text(from, ret.Pos())); note != "" {
			margin := "\n" + s.margin(s.stmt.Pos())
			s.split.setUp += margin + strings.ReplaceAll(note, "\n"+s.margin(ret.Pos()), margin)
		}
		s.imports = append(s.imports,
			edit{decl.Type.Params.End(), results.End(), ""},
			edit{s.lineStart(from), s.lineEnd(ret.End()), ""})
	}
	s.done = "Let " + decl.Name.Name + " set up alone, and " + rule.Run(calledName(drive)) + " in its own goroutine"
	return true
}

// returnsIn counts the returns of a function.
func returnsIn(body *ast.BlockStmt) int {
	n := 0
	ast.Inspect(body, func(x ast.Node) bool {
		switch x.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			n++
		}
		return true
	})
	return n
}

// deferred reports whether a function has something to do when it returns.
func deferred(body *ast.BlockStmt) bool {
	return slices.ContainsFunc(body.List, func(st ast.Stmt) bool {
		found := false
		ast.Inspect(st, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.FuncLit:
				return false
			case *ast.DeferStmt:
				found = true
			}
			return !found
		})
		return found
	})
}

// calledName is the name of the function that a call names.
func calledName(call *ast.CallExpr) string {
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return "the call"
}

// prepared is the source of what comes before the goroutine if the blocking call was
// taken apart.
func (s *site) prepared(errName, body, margin string) string {
	if !s.split.fails {
		return s.split.setUp + "\n" + margin
	}
	return "if " + errName + " := " + s.split.setUp + "; " + errName + " != nil " + body + "\n" + margin
}

// setUpKnows reports whether the test of the error of what was taken apart passes over
// that which the function's own stops lead to.
func (s *site) setUpKnows(h *handled) bool {
	return s.split != nil && s.split.setUp != "" && !s.failsTest(h.test) && !slices.ContainsFunc(s.stops(), func(e *effect.Event) bool { return !s.passesOver(h, e) })
}

// passesOver reports whether the test of an error passes over one that the library
// of a stop has for an orderly end.
func (s *site) passesOver(h *handled, stop *effect.Event) bool {
	at, ok := stop.Instr.(ssa.CallInstruction)
	if !ok || len(stop.Via) > 0 {
		return false
	}
	call := s.Prog.CallExpr(at.Common().Pos())
	if call == nil || s.callee(call) == nil {
		return false
	}
	found := false
	ofStop := func(x ast.Expr) bool {
		id, ok := ast.Unparen(x).(*ast.Ident)
		if sel, is := ast.Unparen(x).(*ast.SelectorExpr); is {
			id, ok = sel.Sel, true
		}
		if !ok {
			return false
		}
		v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var)
		return ok && isError(v.Type()) && v.Pkg() == s.callee(call).Pkg() && v.Parent() == v.Pkg().Scope()
	}
	ast.Inspect(h.test.Cond, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			found = found || n.Op == token.NEQ && isIdent(n.X, h.errName) && ofStop(n.Y)
			return !found && n.Op != token.LOR
		case *ast.UnaryExpr:
			if is, ok := ast.Unparen(n.X).(*ast.CallExpr); ok && n.Op == token.NOT && len(is.Args) == 2 {
				found = found || isIdent(is.Args[0], h.errName) && ofStop(is.Args[1])
			}
		}
		return !found
	})
	return found
}
