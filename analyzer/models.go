package analyzer

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/model"
)

// A ModelDoc says what connlint knows of one package.
type ModelDoc struct {
	Path     string      // import path
	Also     []string    // other paths of the same package
	Versions []string    // that were read
	Counts   []int       // of declarations with an operation, by ModelKinds
	Decls    []ModelDecl // in the order of the stub
}

// A ModelDecl is what a model says of one declaration.
type ModelDecl struct {
	Text       string   // the declaration
	Directives []string // what it does, in the language of stubs
	Doc        string   // the same in words, and where it was read
}

// ModelKinds are the kinds of operations that a ModelDoc counts.
func ModelKinds() []string { return slices.Clone(model.Kinds) }

// Models lists the packages that connlint has models of, sorted by path.
func Models() ([]ModelDoc, error) {
	lib := model.Builtin()
	paths, err := lib.Paths()
	if err != nil {
		return nil, err
	}
	slices.Sort(paths)
	var docs []ModelDoc
	for _, p := range slices.Compact(paths) {
		d, err := modelDoc(lib, p)
		if err != nil {
			return nil, err
		}
		docs = append(docs, *d)
	}
	return docs, nil
}

// Model describes the model of a package, named by its import path or by the end of
// that, if only one package has it.
func Model(name string) (*ModelDoc, error) {
	lib := model.Builtin()
	paths, err := lib.Paths()
	if err != nil {
		return nil, err
	}
	if d, err := modelDoc(lib, name); d != nil || err != nil {
		return d, err
	}
	var ends []string
	known := paths
	for _, p := range paths {
		if !strings.Contains(name, "/") {
			known = append(known, path.Base(p))
		}
		if strings.HasSuffix(p, "/"+name) {
			ends = append(ends, p)
		}
	}
	switch len(ends) {
	case 0:
		return nil, fmt.Errorf("there is no model of package %q%s", name, nearestModel(name, known))
	case 1:
		return modelDoc(lib, ends[0])
	}
	slices.Sort(ends)
	return nil, fmt.Errorf("several packages end in %q: %s", name, strings.Join(ends, ", "))
}

// nearestModel is what a message about a package without a model ends in.
func nearestModel(name string, known []string) string {
	if near := model.Nearest(name, known); near != "" {
		return near
	}
	return "; connlint models lists them"
}

func modelDoc(lib *model.Library, importPath string) (*ModelDoc, error) {
	e, err := lib.Entry(importPath)
	if e == nil || err != nil {
		return nil, err
	}
	d := &ModelDoc{Path: e.Path, Also: e.Also, Versions: e.Versions, Counts: e.Counts()}
	for _, x := range e.Decls {
		d.Decls = append(d.Decls, ModelDecl(x))
	}
	return d, nil
}
