package analyzer_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/gcexportdata"

	"github.com/connlint/connlint/analyzer"
	"github.com/connlint/connlint/analyzer/fact"
)

// exports are the files with the export data of the packages that programs of
// testdata import, and of those that these import, by import path. They are
// listed once; the go command builds them where it has not yet.
var exports = sync.OnceValues(func() (map[string]string, error) {
	imported := map[string]bool{"net/rpc": true, "testing": true, "io": true, "os/signal": true, "github.com/gorilla/websocket": true}
	programs, err := filepath.Glob(filepath.FromSlash("../testdata/hangs/*/main.go"))
	if err != nil {
		return nil, err
	}
	for _, p := range programs {
		f, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly)
		if err != nil {
			return nil, err
		}
		for _, imp := range f.Imports {
			path, err := strconv.Unquote(imp.Path.Value)
			if err != nil {
				return nil, err
			}
			imported[path] = true
		}
	}
	args := append([]string{"list", "-export", "-deps", "-json=ImportPath,Export"}, slices.Sorted(maps.Keys(imported))...)
	cmd := exec.Command("go", args...)
	cmd.Dir = filepath.FromSlash("../testdata")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("list export data: %w", err)
	}
	files := map[string]string{}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct{ ImportPath, Export string }
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return files, nil
		} else if err != nil {
			return nil, fmt.Errorf("list export data: %w", err)
		}
		files[p.ImportPath] = p.Export
	}
})

// library imports packages from export data; all tests share them.
type library struct {
	fset *token.FileSet
	from types.Importer
}

var shared = sync.OnceValues(func() (*library, error) {
	files, err := exports()
	fset := token.NewFileSet()
	open := func(path string) (io.ReadCloser, error) { return os.Open(files[path]) }
	return &library{fset: fset, from: importer.ForCompiler(fset, "gc", open)}, err
})

// reachable adds a package and all that it imports.
func reachable(p *types.Package, to map[string]*types.Package) {
	if to[p.Path()] == nil {
		to[p.Path()] = p
		for _, q := range p.Imports() {
			reachable(q, to)
		}
	}
}

// workspace analyses packages from source in memory, each with the facts of those
// before it, as go vet does: a package that was analysed is imported from its
// export data, and its fact has been encoded.
type workspace struct {
	t     testing.TB
	lib   *library
	own   map[string]*types.Package // as importers see what was analysed
	facts map[string][]byte
}

func newWorkspace(t testing.TB) *workspace {
	t.Helper()
	lib, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return &workspace{t: t, lib: lib, own: map[string]*types.Package{}, facts: map[string][]byte{}}
}

// Import implements types.Importer.
func (w *workspace) Import(path string) (*types.Package, error) {
	if p := w.own[path]; p != nil {
		return p, nil
	}
	return w.lib.from.Import(path)
}

// checked is a package that was type-checked and not yet analysed.
type checked struct {
	w     *workspace
	pkg   *types.Package
	files []*ast.File
	info  *types.Info
	sizes types.Sizes
	lang  string
	src   string
	fixes [][]analysis.SuggestedFix // of each report
	std   bool                      // of the standard library
}

// check parses and type-checks a package of one file in a version of the language,
// such as go1.22; "" is the newest.
func (w *workspace) check(path, lang, src string) *checked {
	w.t.Helper()
	f, err := parser.ParseFile(w.lib.fset, filepath.Base(path)+".go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		w.t.Fatalf("%v\n%s", err, src)
	}
	c := &checked{w: w, files: []*ast.File{f}, lang: lang, src: src, sizes: types.SizesFor("gc", "amd64"), info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{},
		Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes: map[ast.Node]*types.Scope{}, FileVersions: map[*ast.File]string{},
	}}
	conf := types.Config{Importer: w, GoVersion: lang, Sizes: c.sizes}
	if c.pkg, err = conf.Check(path, w.lib.fset, c.files, c.info); err != nil {
		w.t.Fatalf("%v\n%s", err, numbered(src))
	}
	return c
}

func numbered(src string) string {
	var b strings.Builder
	for i, l := range strings.Split(src, "\n") {
		fmt.Fprintf(&b, "%4d %s\n", i+1, l)
	}
	return b.String()
}

// analyze runs the analyzer on a package and returns what it says, by position.
func (c *checked) analyze(a *analysis.Analyzer) []string {
	c.w.t.Helper()
	var out []string
	pass := &analysis.Pass{
		Analyzer: a, Fset: c.w.lib.fset, Files: c.files, Pkg: c.pkg, TypesInfo: c.info, TypesSizes: c.sizes,
		Module:   &analysis.Module{Path: "example.test", GoVersion: strings.TrimPrefix(c.lang, "go")},
		ResultOf: map[*analysis.Analyzer]any{},
		ReadFile: func(string) ([]byte, error) { return []byte(c.src), nil },
		Report: func(d analysis.Diagnostic) {
			out = append(out, fmt.Sprintf("%d: %s: %s", c.w.lib.fset.Position(d.Pos).Line, d.Category, d.Message))
			c.fixes = append(c.fixes, d.SuggestedFixes)
		},
		ImportPackageFact: func(p *types.Package, f analysis.Fact) bool {
			data, ok := c.w.facts[p.Path()]
			if ok {
				if err := gob.NewDecoder(bytes.NewReader(data)).Decode(f); err != nil {
					c.w.t.Fatal(err)
				}
			}
			return ok
		},
		ExportPackageFact: func(f analysis.Fact) {
			c.w.facts[c.pkg.Path()] = encoded(c.w.t, f)
		},
	}
	if c.std {
		pass.Module = nil
	}
	if _, err := a.Run(pass); err != nil {
		c.w.t.Fatal(err)
	}
	sort.Strings(out)
	return out
}

// encoded is a fact as drivers keep it.
func encoded(t testing.TB, f analysis.Fact) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).EncodeValue(reflect.ValueOf(f)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// add analyses a package that others import afterwards.
func (w *workspace) add(path, src string) []string {
	w.t.Helper()
	c := w.check(path, "", src)
	out := c.analyze(analyzer.Analyzer)
	var b bytes.Buffer
	if err := gcexportdata.Write(&b, w.lib.fset, c.pkg); err != nil {
		w.t.Fatal(err)
	}
	known := map[string]*types.Package{}
	for _, q := range c.pkg.Imports() {
		reachable(q, known)
	}
	p, err := gcexportdata.Read(&b, w.lib.fset, known, path)
	if err != nil {
		w.t.Fatal(err)
	}
	w.own[path] = p
	return out
}

// fact is what a package that was added tells others, or nil.
func (w *workspace) fact(path string) *fact.Package {
	w.t.Helper()
	data, ok := w.facts[path]
	if !ok {
		return nil
	}
	f := new(fact.Package)
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(f); err != nil {
		w.t.Fatal(err)
	}
	return f
}

func newAnalyzer() *analysis.Analyzer { return analyzer.New(analyzer.Options{}) }

// reports are those on one package, in the newest version of the language.
func reports(t testing.TB, src string) []string {
	t.Helper()
	return newWorkspace(t).check("example.test/p", "", src).analyze(analyzer.Analyzer)
}
