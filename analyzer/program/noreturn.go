package program

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/connlint/connlint/analyzer/model"
)

// endings decides which functions end the process or the goroutine.
type endings struct {
	pass  *analysis.Pass
	ix    *model.Index
	fact  func(*types.Func) bool
	decls map[*types.Func]*ast.FuncDecl
	known map[*types.Func]bool // also marks functions that are being decided
}

func (e *endings) noReturn(fn *types.Func) bool {
	fn = fn.Origin()
	if e.ix.Func(fn).Has(model.NoReturn) {
		return true
	}
	if ends, ok := e.known[fn]; ok {
		return ends
	}
	e.known[fn] = false // a recursive function is taken to return
	decl := e.decls[fn]
	switch {
	case decl != nil && decl.Body != nil:
		e.known[fn] = e.bodyEnds(decl.Body)
	case decl == nil && e.fact != nil:
		e.known[fn] = e.fact(fn)
	}
	return e.known[fn]
}

// declared are the functions of the package that end the process or the goroutine.
func (e *endings) declared() []*types.Func {
	var fns []*types.Func
	for fn := range e.decls {
		if e.noReturn(fn) {
			fns = append(fns, fn)
		}
	}
	slices.SortFunc(fns, func(a, b *types.Func) int { return int(a.Pos() - b.Pos()) })
	return fns
}

// bodyEnds reports whether every path through a body ends in a call that does
// not return. A body that can loop for ever is no such body, even if the only
// way out of the loop is log.Fatal: its loop is a drive, and what its caller
// does afterwards is what connlint looks for.
func (e *endings) bodyEnds(body *ast.BlockStmt) bool {
	if !e.mayEnd(body) {
		return false
	}
	g := cfg.New(body, e.mayReturn)
	const (
		fresh = iota
		open
		done
	)
	state := make(map[*cfg.Block]int, len(g.Blocks))
	var ends func(b *cfg.Block) bool
	ends = func(b *cfg.Block) bool {
		switch state[b] {
		case open:
			return false // a cycle
		case done:
			return true
		}
		state[b] = open
		if b.Return() != nil {
			return false
		}
		if len(b.Succs) == 0 && !endsInCall(b) {
			return false
		}
		for _, s := range b.Succs {
			if !ends(s) {
				return false
			}
		}
		state[b] = done
		return true
	}
	return len(g.Blocks) > 0 && ends(g.Blocks[0])
}

func (e *endings) mayReturn(call *ast.CallExpr) bool {
	if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok {
		if b, ok := e.pass.TypesInfo.Uses[id].(*types.Builtin); ok && b.Name() == "panic" {
			return false
		}
	}
	callee := typeutil.StaticCallee(e.pass.TypesInfo, call)
	return callee == nil || !e.noReturn(callee)
}

// mayEnd reports whether a body has a statement that bodyEnds looks for: most have none,
// and need no graph. Without one, all that leaves the graph is a return.
func (e *endings) mayEnd(body *ast.BlockStmt) bool {
	may := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.DeferStmt, *ast.GoStmt:
			return false
		case *ast.SelectStmt:
			may = may || len(n.Body.List) == 0
		case *ast.ExprStmt:
			call, ok := n.X.(*ast.CallExpr)
			may = may || ok && !e.mayReturn(call)
		}
		return !may
	})
	return may
}

// endsInCall reports whether a block without successors ends in a call that does
// not return. The other kinds are an empty body, which falls off its end, and
// "select {}", which blocks for ever and is no end.
func endsInCall(b *cfg.Block) bool {
	if len(b.Nodes) == 0 {
		return false
	}
	switch n := b.Nodes[len(b.Nodes)-1].(type) {
	case *ast.ExprStmt:
		_, ok := ast.Unparen(n.X).(*ast.CallExpr)
		return ok
	}
	return false
}
