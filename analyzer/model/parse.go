package model

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	pathpkg "path"
	"slices"
	"strconv"
	"strings"
)

// Parse parses one stub file. The import path stands behind the package clause
// (package ssh // import "golang.org/x/crypto/ssh"). All mistakes are returned,
// each as an *Error.
func Parse(name string, src []byte) (*Stub, []error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, []error{err}
	}
	p := &stubParser{place: fset.Position, stub: &Stub{}, imports: map[string]string{}, read: map[*ast.Comment]bool{}}
	p.packageClause(f, fset.Position(f.Package).Line, src)
	for _, imp := range f.Imports {
		path, _ := strconv.Unquote(imp.Path.Value)
		name := packageName(path)
		if imp.Name != nil {
			name = imp.Name.Name
		}
		p.imports[name] = path
	}
	p.file(f)
	return p.stub, p.errs
}

// packageName guesses the name of a package from its import path.
func packageName(path string) string {
	dir, name := pathpkg.Split(path)
	if len(name) > 1 && name[0] == 'v' && strings.Trim(name[1:], "0123456789") == "" && dir != "" {
		name = pathpkg.Base(dir) // a major version
	}
	name, _, _ = strings.Cut(name, ".v")
	return name
}

// file reads the declarations of a file.
func (p *stubParser) file(f *ast.File) {
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			p.funcDecl(d)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				p.spec(d, spec)
			}
		}
	}
	for _, g := range f.Comments {
		for _, c := range p.lines(g) {
			if !p.read[c] {
				p.errorf(c.Pos(), "%s stands above nothing that it could model", strings.TrimPrefix(c.Text, "//"))
			}
		}
	}
}

type stubParser struct {
	place   func(token.Pos) token.Position
	info    *types.Info // of the source of a program; nil in a stub
	stub    *Stub
	imports map[string]string // name in the file -> import path
	read    map[*ast.Comment]bool
	errs    []error
}

// lines returns the directives of a comment that are about models.
func (p *stubParser) lines(g *ast.CommentGroup) []*ast.Comment {
	cs := lines(g)
	if p.info != nil {
		cs = slices.DeleteFunc(cs, func(c *ast.Comment) bool { return IsIgnore(c.Text) })
	}
	return cs
}

// directives returns the directives of a doc comment and marks them as read.
func (p *stubParser) directives(doc *ast.CommentGroup) []*ast.Comment {
	cs := p.lines(doc)
	for _, c := range cs {
		p.read[c] = true
	}
	return cs
}

func (p *stubParser) errorf(pos token.Pos, format string, args ...any) {
	p.errs = append(p.errs, &Error{p.place(pos), fmt.Sprintf(format, args...)})
}

// packageClause reads the import path behind the package clause and the other
// paths under which the same package is known (//connlint:also PATH).
func (p *stubParser) packageClause(f *ast.File, line int, src []byte) {
	text := strings.Split(string(src), "\n")[line-1]
	_, quoted, ok := strings.Cut(text, "// import ")
	path, err := strconv.Unquote(strings.TrimSpace(quoted))
	if !ok || err != nil {
		p.errorf(f.Package, "the package clause is not followed by // import \"path\"; write: package %s // import \"the/import/path\"", f.Name.Name)
		return
	}
	p.stub.Pkg = path
	for _, c := range p.directives(f.Doc) {
		verb, arg, _ := strings.Cut(strings.TrimPrefix(c.Text, Prefix), " ")
		if verb != "also" {
			p.errorf(c.Pos(), "no directive connlint:%s on a package%s", verb, nearest(verb, []string{"also"}))
			continue
		}
		p.stub.Also = append(p.stub.Also, strings.TrimSpace(arg))
	}
}

func (p *stubParser) funcDecl(d *ast.FuncDecl) {
	f := &Func{Name: d.Name.Name, Shape: d.Name.Name == "_"}
	s := scope{}
	tparams := typeParams(d.Type.TypeParams)
	if d.Recv != nil && len(d.Recv.List) == 1 {
		field := d.Recv.List[0]
		t := field.Type
		if star, ok := t.(*ast.StarExpr); ok {
			f.Ptr, t = true, star.X
		}
		switch x := t.(type) {
		case *ast.IndexExpr:
			tparams = append(tparams, exprName(x.Index))
			t = x.X
		case *ast.IndexListExpr:
			for _, i := range x.Indices {
				tparams = append(tparams, exprName(i))
			}
			t = x.X
		}
		f.Recv = exprName(t)
		if len(field.Names) == 1 {
			f.RecvName = field.Names[0].Name
		}
		s.recv = f.RecvName
		if s.recv == "" || s.recv == "_" {
			s.recv = RecvName
		}
	}
	p.signature(f, d.Type, tparams, s, d.Doc, d.Pos())
}

// signature fills in a function's parameters, results and directives, and adds
// it to the stub.
func (p *stubParser) signature(f *Func, t *ast.FuncType, tparams []string, s scope, doc *ast.CommentGroup, pos token.Pos) {
	cs := p.directives(doc)
	if len(cs) == 0 && p.info != nil {
		return
	}
	f.Pkg, f.Pos = p.stub.Pkg, p.place(pos)
	f.Params, f.Variadic = p.vars(t.Params, tparams)
	f.Results, _ = p.vars(t.Results, tparams)
	for _, v := range f.Params {
		s.params = append(s.params, v.Name)
	}
	for i, v := range f.Results {
		if v.Name == "" { // results without names are called result, result2 and so on
			v.Name = "result"
			if i > 0 {
				v.Name += strconv.Itoa(i + 1)
			}
		}
		s.results = append(s.results, v.Name)
	}
	if len(cs) == 0 {
		p.errorf(pos, "%s has no connlint directive", f.Name)
		return
	}
	seen := map[string]bool{}
	for _, c := range cs {
		if seen[c.Text] {
			p.errorf(c.Pos(), "%s stands here twice", strings.TrimPrefix(c.Text, "//"))
			continue
		}
		seen[c.Text] = true
		dir, err := parseDirective(strings.TrimPrefix(c.Text, Prefix), s, p.place(c.Pos()))
		if err != nil {
			p.errs = append(p.errs, err)
			continue
		}
		if dir.Verb == Ends {
			dir.Sentinel = p.qualify(dir.Sentinel, c.Pos())
		}
		f.Directives = append(f.Directives, dir)
	}
	f.User, f.Adds = p.info != nil, p.info != nil && !f.Has(replacing...)
	for _, e := range contradictions(f) {
		p.errs = append(p.errs, e)
	}
	p.stub.Funcs = append(p.stub.Funcs, f)
}

// qualify puts the import path before the name of an error variable.
func (p *stubParser) qualify(name string, pos token.Pos) string {
	pkg, v, dotted := strings.Cut(name, ".")
	if !dotted {
		return p.stub.Pkg + "." + name
	}
	path, ok := p.imports[pkg]
	if !ok {
		p.errorf(pos, "connlint:ends: %s is not imported%s", pkg, nearest(pkg, slices.Collect(maps.Keys(p.imports))))
		return ""
	}
	return path + "." + v
}

func (p *stubParser) vars(list *ast.FieldList, tparams []string) (vs []Var, variadic bool) {
	if list == nil {
		return nil, false
	}
	for _, field := range list.List {
		t := field.Type
		if e, ok := t.(*ast.Ellipsis); ok {
			variadic, t = true, &ast.ArrayType{Elt: e.Elt}
		}
		var typ string
		if p.info == nil {
			typ = p.typeString(t, tparams)
		} else if t := p.info.TypeOf(field.Type); t != nil {
			typ = realType(t)
		}
		if len(field.Names) == 0 {
			vs = append(vs, Var{Type: typ})
		}
		for _, n := range field.Names {
			vs = append(vs, Var{Name: n.Name, Type: typ})
		}
	}
	return vs, variadic
}

func (p *stubParser) spec(d *ast.GenDecl, spec ast.Spec) {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		doc := spec.Doc
		if doc == nil && len(d.Specs) == 1 {
			doc = d.Doc
		}
		p.typeSpec(spec, doc)
	case *ast.ValueSpec:
		doc := spec.Doc
		if doc == nil && len(d.Specs) == 1 {
			doc = d.Doc
		}
		for _, c := range p.directives(doc) {
			if verb := strings.TrimPrefix(c.Text, Prefix); verb != string(Ended) {
				p.errorf(c.Pos(), "no directive connlint:%s on a variable%s", verb, nearest(verb, []string{string(Ended)}))
				continue
			}
			for _, n := range spec.Names {
				p.stub.Ended = append(p.stub.Ended, &ErrorVar{Name: n.Name, Pos: p.place(n.Pos())})
			}
		}
	}
}
