package program

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"
)

// TestLoop holds that Loop finds the innermost loop, as a search through all does.
func TestLoop(t *testing.T) {
	const src = `package p
func f() { for { for range 3 { g(); for {} }; for {}; g() }; g() }
func g() { func() { for { g() } }(); for { func() { for { f() } }() } }
`
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "a.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	p := &Program{files: []*ast.File{f}}
	for pos := f.FileStart; pos <= f.FileEnd; pos++ {
		var want ast.Stmt
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ForStmt, *ast.RangeStmt:
				if n.Pos() <= pos && pos < n.End() {
					want = n.(ast.Stmt)
				}
			}
			return true
		})
		if got := p.Loop(pos); got != want {
			t.Errorf("at %v: %v, want %v", fset.Position(pos), got, want)
		}
	}
}
