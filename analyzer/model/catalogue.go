package model

import (
	"bytes"
	"errors"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

// An Entry is what stubs say of one package, for people.
type Entry struct {
	Path     string   // import path
	Also     []string // other paths of it
	Versions []string // that were read, in the order of the stub
	Decls    []Decl
}

// A Decl is one declaration of a stub.
type Decl struct {
	Text       string // as Go writes it; "" in a grouping declaration
	Directives []string
	Doc        string // what was read, and where
}

// Entry describes the stub of an import path, nil if there is none.
func (l *Library) Entry(importPath string) (*Entry, error) {
	stub, err := l.Stub(importPath)
	if stub == nil || err != nil {
		return nil, err
	}
	names, err := fs.Glob(l.fsys, path.Join(stub.Pkg, "*.go"))
	if err != nil || len(names) == 0 {
		return nil, errors.Join(err, fs.ErrNotExist)
	}
	src, err := fs.ReadFile(l.fsys, names[0])
	if err != nil {
		return nil, err
	}
	e := &Entry{Path: stub.Pkg, Also: stub.Also, Versions: versions(src)}
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, names[0], src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	d := describer{fset: fset, entry: e}
	for _, decl := range f.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			d.add(decl.Doc, &ast.FuncDecl{Recv: decl.Recv, Name: decl.Name, Type: decl.Type})
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				d.spec(decl, spec)
			}
		}
	}
	return e, nil
}

var versionRE = regexp.MustCompile(`\bgo1\.\d+(?:\.\d+)?\b|\bv\d+\.\d+\.\d+(?:-[-0-9A-Za-z.]*[0-9A-Za-z])?(?:\+incompatible)?|\b[0-9a-f]{7,12}\b`)

// versions are those that the comments of a stub name.
func versions(src []byte) []string {
	var vs []string
	for line := range strings.Lines(string(src)) {
		_, comment, ok := strings.Cut(line, "//")
		if !ok || strings.HasPrefix(strings.TrimSpace(line), Prefix) {
			continue
		}
		for _, v := range versionRE.FindAllString(comment, -1) {
			commit := strings.ContainsAny(v, "0123456789") && strings.ContainsAny(v, "abcdef") // of what has no version
			if !slices.Contains(vs, v) && (commit || strings.Contains(v, ".")) {
				vs = append(vs, v)
			}
		}
	}
	return vs
}

type describer struct {
	fset  *token.FileSet
	entry *Entry
}

func (d *describer) add(doc *ast.CommentGroup, node any) {
	decl := Decl{Text: d.text(node), Doc: strings.TrimSpace(doc.Text())}
	for _, c := range lines(doc) {
		decl.Directives = append(decl.Directives, strings.TrimPrefix(c.Text, Prefix))
	}
	d.entry.Decls = append(d.entry.Decls, decl)
}

func (d *describer) spec(decl *ast.GenDecl, spec ast.Spec) {
	switch spec := spec.(type) {
	case *ast.ValueSpec:
		d.add(docOf(spec.Doc, decl), &ast.GenDecl{Tok: decl.Tok, Specs: []ast.Spec{&ast.ValueSpec{Names: spec.Names, Type: spec.Type}}})
	case *ast.TypeSpec:
		kind := ""
		var members *ast.FieldList
		switch t := spec.Type.(type) {
		case *ast.StructType:
			kind, members = " struct", t.Fields
		case *ast.InterfaceType:
			kind, members = " interface", t.Methods
		}
		d.add(docOf(spec.Doc, decl), "type "+spec.Name.Name+kind)
		if members == nil {
			return
		}
		for _, m := range members.List {
			if name := fieldNames(m); len(lines(m.Doc)) > 0 && len(name) > 0 {
				text := d.text(m.Type)
				if kind == " interface" {
					text = strings.TrimPrefix(text, "func")
				} else {
					text = " " + text
				}
				d.add(m.Doc, spec.Name.Name+"."+strings.Join(name, ", ")+text)
			}
		}
	}
}

func docOf(doc *ast.CommentGroup, decl *ast.GenDecl) *ast.CommentGroup {
	if doc == nil && len(decl.Specs) == 1 {
		return decl.Doc
	}
	return doc
}

// text is a node as Go writes it, or a text.
func (d *describer) text(node any) string {
	if s, ok := node.(string); ok {
		return s
	}
	var b bytes.Buffer
	if printer.Fprint(&b, d.fset, node) != nil {
		return ""
	}
	return b.String()
}

// Kinds are the columns in which Counts are shown.
var Kinds = []string{"open", "drive", "wait", "send", "recv", "accept", "stop", "neutral"}

// kindOf is the column of a verb, of those that are operations.
var kindOf = map[Verb]string{
	Open: "open", Drive: "drive", Wait: "wait", Send: "send", Publish: "send", Relay: "send", Recv: "recv",
	Accept: "accept", Stop: "stop", HalfStop: "stop", Neutral: "neutral",
}

// Counts are the numbers of declarations with an operation of each of Kinds.
func (e *Entry) Counts() []int {
	counts := make([]int, len(Kinds))
	for _, d := range e.Decls {
		seen := map[string]bool{}
		for _, text := range d.Directives {
			word, _, _ := strings.Cut(text, " ")
			if kind := kindOf[Verb(word)]; kind != "" && !seen[kind] {
				seen[kind] = true
				counts[slices.Index(Kinds, kind)]++
			}
		}
	}
	return counts
}
