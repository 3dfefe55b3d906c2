// Package program turns the source of one package into SSA, behind a gate that
// keeps packages without connections free of cost.
//
// It builds the SSA itself. passes/buildssa drops everything after a call that
// never returns, and to it an endless hub.run() never returns, so the sends
// after such a call, the very bugs wanted, are not in its SSA (golang.org/x/tools
// v0.52.0, go/analysis/passes/ctrlflow). Here only what ends the process or the
// goroutine does not return.
package program

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// Program is the SSA of one package and what its consumers need of the source.
type Program struct {
	Pkg     *ssa.Package
	Funcs   []*ssa.Function // declared functions with a body, in source order
	Index   *model.Index
	Fset    *token.FileSet
	Endings []*types.Func // declared functions that end the process or the goroutine

	files []*ast.File
	calls map[token.Pos]*ast.CallExpr // by Lparen, made when first asked for
	loops []ast.Stmt                  // for and range statements, in source order
}

// Touches is the gate: it reports whether the package uses an object whose model
// can begin a finding, or for which extra says so (an object with a fact).
func Touches(info *types.Info, ix *model.Index, extra func(types.Object) bool) bool {
	for _, obj := range info.Uses {
		if ix.Gates(obj) || extra != nil && extra(obj) {
			return true
		}
	}
	return false
}

// Build builds the SSA of the package. noReturnFact tells whether a function of
// another package is known to end the process or the goroutine; it may be nil.
func Build(pass *analysis.Pass, ix *model.Index, noReturnFact func(*types.Func) bool) *Program {
	p := &Program{Index: ix, Fset: pass.Fset, files: pass.Files}
	ends := endings{pass: pass, ix: ix, fact: noReturnFact, known: map[*types.Func]bool{}, decls: map[*types.Func]*ast.FuncDecl{}}
	for decl, fn := range declared(pass) {
		ends.decls[fn] = decl
	}
	p.Endings = ends.declared()

	prog := ssa.NewProgram(pass.Fset, 0)
	prog.SetNoReturn(ends.noReturn)
	for _, imp := range pass.Pkg.Imports() {
		prog.CreatePackage(imp, nil, nil, true)
	}
	p.Pkg = prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	p.Pkg.Build()
	for decl, fn := range declared(pass) {
		if f := prog.FuncValue(fn); f != nil && decl.Body != nil && len(f.Blocks) > 0 {
			p.Funcs = append(p.Funcs, f)
		}
	}
	return p
}

// declared ranges over the function declarations of the package.
func declared(pass *analysis.Pass) func(func(*ast.FuncDecl, *types.Func) bool) {
	return func(yield func(*ast.FuncDecl, *types.Func) bool) {
		for _, file := range pass.Files {
			for _, decl := range file.Decls {
				if d, ok := decl.(*ast.FuncDecl); ok {
					if fn, ok := pass.TypesInfo.Defs[d.Name].(*types.Func); ok && !yield(d, fn) {
						return
					}
				}
			}
		}
	}
}

// CallExpr returns the call whose left parenthesis stands at pos, as the
// position of an SSA call says, or nil.
func (p *Program) CallExpr(pos token.Pos) *ast.CallExpr {
	p.syntax()
	return p.calls[pos]
}

// Loop returns the innermost for or range statement around pos, or nil.
func (p *Program) Loop(pos token.Pos) ast.Stmt {
	p.syntax()
	var in ast.Stmt
	for _, l := range p.loops {
		if l.Pos() <= pos && pos < l.End() {
			in = l
		}
	}
	return in
}

// syntax indexes the source when it is first asked for: most packages have no
// operation whose source is of interest.
func (p *Program) syntax() {
	if p.calls != nil {
		return
	}
	p.calls = map[token.Pos]*ast.CallExpr{}
	for _, f := range p.files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				p.calls[n.Lparen] = n
			case *ast.ForStmt:
				p.loops = append(p.loops, n)
			case *ast.RangeStmt:
				p.loops = append(p.loops, n)
			}
			return true
		})
	}
}

// File returns the file that holds pos, or nil.
func (p *Program) File(pos token.Pos) *ast.File {
	for _, f := range p.files {
		if f.FileStart <= pos && pos < f.FileEnd {
			return f
		}
	}
	return nil
}
