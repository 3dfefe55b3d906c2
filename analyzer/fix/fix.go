// Package fix turns a finding into the edit that an expert would make: the
// blocking call moves into a goroutine of its own, its error with it. One file a
// shape of code. No fix is offered rather than one that loses an error, races,
// or does not compile.
package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/program"
	"github.com/connlint/connlint/analyzer/rule"
)

// Fixer makes the fixes of one package.
type Fixer struct {
	Prog *program.Program
	Pass *analysis.Pass
}

// site is where a fix works: the blocking call and what is around it.
type site struct {
	*Fixer
	finding rule.Finding
	file    *ast.File
	src     []byte
	path    []ast.Node    // from the call, or the loop, outwards
	call    *ast.CallExpr // nil if a loop blocks
	stmt    ast.Stmt      // the statement that is to move
	block   []ast.Stmt    // the statements among which it stands
	index   int           // of stmt in block
	fn      *ast.FuncType // of the function around it
	body    *ast.BlockStmt
	split   *split // how to bind before the goroutine, if the call binds its address
	imports edits  // what that needs
}

// shape is one way in which a blocking call can stand in the source. It returns
// false if the code is of another shape or cannot be moved safely.
type shape func(*site) (edits, bool)

var shapes = []shape{goStmt, plain, ifInit, assigned, loop}

// Fix returns the fix of a finding; ok is false if there is none.
func (f *Fixer) Fix(fd rule.Finding) (fix analysis.SuggestedFix, ok bool) {
	if fix, ok = f.at(fd); !ok && fd.Outer != fd.Block {
		fd.Block = fd.Outer
		fix, ok = f.at(fd)
	}
	return fix, ok
}

// at makes the fix where the blocking event of a finding stands.
func (f *Fixer) at(fd rule.Finding) (fix analysis.SuggestedFix, ok bool) {
	s := f.site(fd)
	if s == nil {
		return fix, false
	}
	if fd.Block.Binds && !s.splits() {
		return fix, false
	}
	for _, sh := range shapesOf(fd) {
		es, ok := sh(s)
		if !ok {
			continue
		}
		edit, ok := s.finish(append(es, s.imports...))
		if !ok {
			return fix, false
		}
		return analysis.SuggestedFix{
			Message:   "Run " + s.name() + " in its own goroutine",
			TextEdits: []analysis.TextEdit{edit},
		}, true
	}
	return fix, false
}

func (f *Fixer) site(fd rule.Finding) *site {
	s := &site{Fixer: f, finding: fd}
	var node ast.Node
	if fd.Block.Loop != nil && fd.Block.Loop.Stmt != nil {
		node = fd.Block.Loop.Stmt
	} else {
		instr, ok := fd.Block.Instr.(ssa.CallInstruction)
		if !ok {
			return nil
		}
		if s.call = f.Prog.CallExpr(instr.Common().Pos()); s.call == nil {
			return nil
		}
		node = s.call
	}
	if s.file = f.Prog.File(node.Pos()); s.file == nil || ast.IsGenerated(s.file) {
		return nil
	}
	src, err := f.Pass.ReadFile(f.Prog.Fset.File(s.file.FileStart).Name())
	if err != nil || len(src) != int(s.file.FileEnd-s.file.FileStart) {
		return nil
	}
	s.src = src
	s.path, _ = astutil.PathEnclosingInterval(s.file, node.Pos(), node.End())
	for i, n := range s.path {
		if n == node {
			s.path = s.path[i:]
			break
		}
	}
	if !s.enclose() {
		return nil
	}
	return s
}

// enclose finds the statement that holds the call, its block and its function.
func (s *site) enclose() bool {
	for i, n := range s.path {
		switch n := n.(type) {
		case *ast.FuncLit:
			if s.stmt != nil && s.fn == nil {
				s.fn, s.body = n.Type, n.Body
			} else if s.stmt == nil && n.Pos() != s.call.Pos() {
				return false
			}
		case *ast.FuncDecl:
			if s.fn == nil {
				s.fn, s.body = n.Type, n.Body
			}
		case ast.Stmt:
			if s.stmt != nil || i+1 >= len(s.path) {
				continue
			}
			var list []ast.Stmt
			switch p := s.path[i+1].(type) {
			case *ast.BlockStmt:
				list = p.List
			case *ast.CaseClause:
				list = p.Body
			case *ast.CommClause:
				list = p.Body
			default:
				continue
			}
			for k, st := range list {
				if st == n {
					s.stmt, s.block, s.index = n, list, k
				}
			}
		}
	}
	return s.stmt != nil && s.fn != nil && s.body != nil
}

// name is what moves, for the fix's title.
func (s *site) name() string {
	if s.call == nil {
		return "the loop"
	}
	switch fun := ast.Unparen(s.call.Fun).(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return "the call"
}

// isCall reports whether an expression is the blocking call.
func (s *site) isCall(e ast.Expr) bool { return s.call != nil && ast.Unparen(e) == s.call }

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

func (s *site) text(from, to token.Pos) string {
	return string(s.src[from-s.file.FileStart : to-s.file.FileStart])
}
