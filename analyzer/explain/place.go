package explain

import (
	"fmt"
	"go/ast"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
)

// Place is a line of a Go file, as a user or a position in a message names it.
type Place struct {
	File string // absolute, or the end of a path
	Line int
}

func (p Place) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

// Parse reads a comma-separated list of places. A column behind the line, as
// messages have it, is of no interest.
func Parse(list string) ([]Place, error) {
	var places []Place
	for text := range strings.SplitSeq(list, ",") {
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		file, line, ok := cutNumber(text)
		if rest, first, more := cutNumber(file); ok && more {
			file, line = rest, first
		}
		if !ok || line < 1 || !strings.HasSuffix(file, ".go") {
			return nil, fmt.Errorf("%q is no place in a Go file; want file.go:line", text)
		}
		places = append(places, Place{filepath.Clean(file), line})
	}
	return places, nil
}

func cutNumber(s string) (rest string, n int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return s, 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	return s[:i], n, err == nil
}

// In returns the file of a package that a place is in, or nil.
func (p Place) In(fset *token.FileSet, files []*ast.File) *ast.File {
	for _, f := range files {
		for _, adjusted := range []bool{true, false} {
			name := filepath.Clean(fset.PositionFor(f.Package, adjusted).Filename)
			if name == p.File || !filepath.IsAbs(p.File) && strings.HasSuffix(name, string(filepath.Separator)+p.File) {
				return f
			}
		}
	}
	return nil
}

// spot is a place in the source of a package, with the function around it.
type spot struct {
	fset *token.FileSet
	file *token.File
	pos  token.Pos // of the start of the line
	line int       // in the file itself, whatever //line comments say
	decl ast.Decl
}

// find looks for a place in its file. The error names the nearest right one.
func (p Place) find(fset *token.FileSet, f *ast.File) (*spot, error) {
	s := &spot{fset: fset, file: fset.File(f.Package)}
	last := 0
	for n := 1; n <= s.file.LineCount(); n++ {
		pos := s.file.LineStart(n)
		line := fset.Position(pos).Line
		last = max(last, line)
		if line == p.Line {
			s.pos, s.line = pos, n
			break
		}
	}
	base := filepath.Base(p.File)
	if s.line == 0 {
		return nil, fmt.Errorf("%s has no line %d; its last is %d", base, p.Line, last)
	}
	far, near := 0, ""
	for _, decl := range f.Decls {
		if !hasCode(decl) {
			continue
		}
		from, to := s.lineOf(decl.Pos()), s.lineOf(decl.End())
		if from <= s.line && s.line <= to {
			s.decl = decl
			return s, nil
		}
		if d := max(from-s.line, s.line-to); near == "" || d < far {
			far = d
			near = fmt.Sprintf("%s on lines %d to %d", nameOf(decl), fset.Position(decl.Pos()).Line, fset.Position(decl.End()).Line)
		}
	}
	if near == "" {
		return nil, fmt.Errorf("line %d of %s is in no function, and the file has none", p.Line, base)
	}
	return nil, fmt.Errorf("line %d of %s is in no function; the nearest is %s", p.Line, base, near)
}

// lineOf is the line of a position in the file itself.
func (s *spot) lineOf(pos token.Pos) int { return s.fset.PositionFor(pos, false).Line }

// hasCode reports whether a declaration is a function, or a variable whose
// initializer holds one.
func hasCode(decl ast.Decl) bool {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		return d.Body != nil
	case *ast.GenDecl:
		found := false
		ast.Inspect(d, func(n ast.Node) bool {
			_, isLit := n.(*ast.FuncLit)
			found = found || isLit
			return !found
		})
		return found
	}
	return false
}

// nameOf is what a declaration is called in a text.
func nameOf(decl ast.Decl) string {
	d, ok := decl.(*ast.FuncDecl)
	if !ok {
		if g, ok := decl.(*ast.GenDecl); ok && len(g.Specs) > 0 {
			if v, ok := g.Specs[0].(*ast.ValueSpec); ok {
				return "the declaration of " + v.Names[0].Name
			}
		}
		return "a declaration"
	}
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return d.Name.Name
	}
	t, star := d.Recv.List[0].Type, ""
	if p, ok := t.(*ast.StarExpr); ok {
		t, star = p.X, "*"
	}
	switch x := t.(type) {
	case *ast.IndexExpr:
		t = x.X
	case *ast.IndexListExpr:
		t = x.X
	}
	if id, ok := t.(*ast.Ident); ok {
		return fmt.Sprintf("(%s%s).%s", star, id.Name, d.Name.Name)
	}
	return d.Name.Name
}
