package report

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"strings"
)

// isGenerated reports whether a file was written by a program, as it says at its head.
// What cgo makes of a file says so too, in front of a line comment that names the file;
// behind that stands what its author wrote.
func isGenerated(fset *token.FileSet, f *ast.File) bool {
	if !ast.IsGenerated(f) {
		return false
	}
	of := fset.Position(f.Package).Filename
	if of == fset.PositionFor(f.Package, false).Filename || filepath.Ext(of) != ".go" {
		return true
	}
	rest := *f
	for i, g := range f.Comments {
		for k, c := range g.List {
			if c.Pos() < f.Package && strings.HasPrefix(c.Text, "//line ") {
				rest.Comments = append([]*ast.CommentGroup{{List: g.List[k+1:]}}, f.Comments[i+1:]...)
			}
		}
	}
	return ast.IsGenerated(&rest)
}
