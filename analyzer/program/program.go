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
	"path/filepath"
	"slices"
	"sort"

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
	TooBig  []*types.Func // declared functions whose body was too much to build, in source order

	files []*ast.File
	calls map[token.Pos]*ast.CallExpr // by Lparen, made when first asked for
	loops []loop                      // for and range statements, in source order
	chans map[token.Pos]ast.Expr      // channels, by the position of the receive or send
}

// Touches is the gate: it reports whether the package uses an object whose model
// can begin a finding, or for which extra says so (an object with a fact), or
// serves channels of its own.
func Touches(pass *analysis.Pass, ix *model.Index, extra func(types.Object) bool) bool {
	for _, obj := range pass.TypesInfo.Uses {
		if ix.Gates(obj) || extra != nil && extra(obj) {
			return true
		}
	}
	return hubs(pass.Files, model.Builtin().ContextEnders(), func(x ast.Expr) bool {
		t := pass.TypesInfo.TypeOf(x)
		if t == nil {
			return false
		}
		_, ok := t.Underlying().(*types.Chan)
		return ok
	})
}

// MayHub is that part of Touches which asks for no imports, for syntax that is not
// type-checked: it may report true where Touches does not.
func MayHub(files []*ast.File) bool {
	return hubs(files, model.Builtin().ContextEnders(), func(ast.Expr) bool { return true })
}

// hubs reports whether the source may hold a loop that serves channels, and a send
// to it or its stop, which may be that of a context: programs have connections of their
// own. channel tells whether an expression that is ranged over is one.
func hubs(files []*ast.File, enders []string, channel func(ast.Expr) bool) bool {
	loop, send, endless := false, false, false
	for _, f := range files {
		depth := 0
		var ends []token.Pos
		ast.Inspect(f, func(n ast.Node) bool {
			if n == nil || loop && send || endless {
				return false
			}
			for len(ends) > 0 && n.Pos() >= ends[len(ends)-1] {
				ends, depth = ends[:len(ends)-1], depth-1
			}
			switch n := n.(type) {
			case *ast.FuncDecl:
				endless = n.Recv != nil && n.Body != nil && neverEnds(n.Body)
			case *ast.ForStmt:
				ends, depth = append(ends, n.End()), depth+1
			case *ast.RangeStmt:
				ends, depth = append(ends, n.End()), depth+1
				loop = loop || n.Value == nil && channel(n.X)
			case *ast.SendStmt:
				send = true
			case *ast.CallExpr:
				switch fun := n.Fun.(type) {
				case *ast.Ident:
					send = send || fun.Name == "close"
				case *ast.SelectorExpr:
					send = send || slices.Contains(enders, fun.Sel.Name)
				}
			case *ast.SelectStmt:
				loop = loop || depth > 0
			case *ast.UnaryExpr:
				loop = loop || depth > 0 && n.Op == token.ARROW
			}
			return true
		})
	}
	return loop && send || endless
}

// neverEnds reports whether a body ends in a loop that nothing in it leaves.
func neverEnds(body *ast.BlockStmt) bool {
	if len(body.List) == 0 {
		return false
	}
	loop, ok := body.List[len(body.List)-1].(*ast.ForStmt)
	if !ok || loop.Cond != nil {
		return false
	}
	left := false
	ast.Inspect(loop.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			left = true
		case *ast.BranchStmt:
			left = left || n.Tok == token.BREAK || n.Tok == token.GOTO
		}
		return !left
	})
	return !left
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
	files, big := within(pass.Files)
	files = ends.withDead(files)
	for _, decl := range big {
		if fn, ok := pass.TypesInfo.Defs[decl.Name].(*types.Func); ok {
			p.TooBig = append(p.TooBig, fn)
		}
	}
	p.Pkg = prog.CreatePackage(pass.Pkg, files, pass.TypesInfo, false)
	p.Pkg.Build()
	for decl, fn := range declared(pass) {
		if f := prog.FuncValue(fn); f != nil && decl.Body != nil && len(f.Blocks) > 0 {
			p.Funcs = append(p.Funcs, f)
		}
	}
	// Function literals in the initializers of variables.
	if f := p.Pkg.Func("init"); f != nil && len(f.AnonFuncs) > 0 {
		p.Funcs = append(p.Funcs, f)
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

// loop is a for or range statement.
type loop struct {
	stmt ast.Stmt
	end  token.Pos
	in   int // the number of the innermost one around it, or -1
}

// Loop returns the innermost for or range statement around pos, or nil.
func (p *Program) Loop(pos token.Pos) ast.Stmt {
	p.syntax()
	i := sort.Search(len(p.loops), func(i int) bool { return p.loops[i].stmt.Pos() > pos }) - 1
	for ; i >= 0; i = p.loops[i].in {
		if pos < p.loops[i].end {
			return p.loops[i].stmt
		}
	}
	return nil
}

// Channel returns the channel that is received from, or sent to, at a position, as
// the position of an SSA instruction says, or nil.
func (p *Program) Channel(pos token.Pos) ast.Expr {
	p.syntax()
	return p.chans[pos]
}

// syntax indexes the source when it is first asked for: most packages have no
// operation whose source is of interest.
func (p *Program) syntax() {
	if p.calls != nil {
		return
	}
	p.calls = map[token.Pos]*ast.CallExpr{}
	p.chans = map[token.Pos]ast.Expr{}
	// In the order of positions, as Loop searches.
	for _, f := range slices.SortedFunc(slices.Values(p.files), func(a, b *ast.File) int { return int(a.FileStart - b.FileStart) }) {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				p.calls[n.Lparen] = n
			case *ast.ForStmt:
				p.addLoop(n)
			case *ast.RangeStmt:
				p.addLoop(n)
				p.chans[n.For] = n.X
			case *ast.UnaryExpr:
				if n.Op == token.ARROW {
					p.chans[n.OpPos] = n.X
				}
			case *ast.SendStmt:
				p.chans[n.Arrow] = n.Chan
			}
			return true
		})
	}
}

// addLoop adds a loop that begins behind those that are known.
func (p *Program) addLoop(stmt ast.Stmt) {
	in := len(p.loops) - 1
	for in >= 0 && p.loops[in].end <= stmt.Pos() {
		in = p.loops[in].in
	}
	p.loops = append(p.loops, loop{stmt: stmt, end: stmt.End(), in: in})
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

// Pos returns the position of a place in a file of the package, by the base name of
// the file, or NoPos.
func (p *Program) Pos(base string, line, column int) token.Pos {
	for _, f := range p.files {
		tf := p.Fset.File(f.FileStart)
		if filepath.Base(tf.Name()) != base || line < 1 || tf.LineCount() < line {
			continue
		}
		// A line directive may tell other lines than there are.
		pos := tf.LineStart(line) + token.Pos(max(column, 1)-1)
		if at := p.Fset.Position(pos); at.Line == line && filepath.Base(at.Filename) == base {
			return pos
		}
	}
	return token.NoPos
}
