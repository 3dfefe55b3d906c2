package model

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// ignoreVerb is the directive that suppresses findings. It stands in the source of
// programs, anywhere, and says nothing about a model.
const ignoreVerb = "ignore"

// IsIgnore reports whether a comment is the directive that suppresses findings.
func IsIgnore(comment string) bool {
	rest, ok := strings.CutPrefix(comment, Prefix+ignoreVerb)
	return ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t')
}

// ReadSource reads the directives that stand above the declarations of a package,
// in its own source: they are its stub, nil if there are none. Mistakes are returned
// beside it; what is right of it counts.
func ReadSource(fset *token.FileSet, files []*ast.File, info *types.Info, pkg *types.Package) (*Stub, []*Error) {
	p := &stubParser{
		// The place in the file itself, whatever //line comments say.
		place: func(pos token.Pos) token.Position { return fset.PositionFor(pos, false) },
		info:  info,
		stub:  &Stub{Pkg: pkg.Path(), User: true},
		read:  map[*ast.Comment]bool{},
	}
	found := false
	for _, f := range files {
		p.spaced(f)
		if !slices.ContainsFunc(f.Comments, func(g *ast.CommentGroup) bool { return len(p.lines(g)) > 0 }) {
			continue
		}
		found = true
		p.imports = map[string]string{}
		for _, imp := range f.Imports {
			if name := info.PkgNameOf(imp); name != nil {
				p.imports[name.Name()] = name.Imported().Path()
			}
		}
		for _, c := range p.directives(f.Doc) {
			p.errorf(c.Pos(), "no directive connlint:%s on a package", strings.TrimPrefix(c.Text, Prefix))
		}
		p.file(f)
	}
	var errs []*Error
	for _, err := range p.errs {
		if e, ok := err.(*Error); ok {
			errs = append(errs, e)
		}
	}
	if !found {
		return nil, errs
	}
	c := &comparison{pkg: pkg, bound: map[*types.Func]*Func{}, own: true}
	c.compare(p.stub)
	return p.stub, append(errs, c.errs...)
}

// spaced finds directives with a space before them, which are none.
func (p *stubParser) spaced(f *ast.File) {
	for _, g := range f.Comments {
		for _, c := range g.List {
			text, ok := strings.CutPrefix(c.Text, "// connlint:")
			if word, rest, _ := strings.Cut(text, " "); ok && rest != "" && (word == ignoreVerb || isVerb(word)) {
				p.errorf(c.Pos(), "with a space before it, connlint:%s is no directive; did you mean \"%s%[1]s\"?", word, Prefix)
			}
		}
	}
}

func isVerb(word string) bool { _, ok := verbs[Verb(word)]; return ok }

// Portable is the stub without positions, as it is told to other packages.
func (s *Stub) Portable() *Stub {
	t := &Stub{Pkg: s.Pkg, User: s.User}
	for _, f := range s.Funcs {
		g := *f
		g.Pos = token.Position{}
		g.Directives = slices.Clone(f.Directives)
		for i := range g.Directives {
			g.Directives[i].Pos = token.Position{}
		}
		t.Funcs = append(t.Funcs, &g)
	}
	for _, f := range s.Field {
		g := *f
		g.Directive.Pos = token.Position{}
		t.Field = append(t.Field, &g)
	}
	for _, x := range s.Types {
		y := *x
		y.Pos = token.Position{}
		t.Types = append(t.Types, &y)
	}
	for _, x := range s.Ended {
		t.Ended = append(t.Ended, &ErrorVar{Name: x.Name})
	}
	return t
}

// Empty reports whether a stub says nothing.
func (s *Stub) Empty() bool {
	return s == nil || len(s.Funcs)+len(s.Field)+len(s.Types)+len(s.Ended) == 0
}
