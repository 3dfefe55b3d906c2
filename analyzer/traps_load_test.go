package analyzer_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer"
	"github.com/connlint/connlint/analyzer/model"
)

// TestTrapNoBuildSSA: who requires buildssa loses what stands behind an endless loop,
// and has SSA built for every dependency; connlint requires no other analyzer.
func TestTrapNoBuildSSA(t *testing.T) {
	for _, a := range []*analysis.Analyzer{analyzer.Analyzer, newAnalyzer()} {
		for _, r := range a.Requires {
			t.Errorf("%s requires %s", a.Name, r.Name)
		}
	}
}

// TestTrapStandardLibraryIsModelled: the blocking calls of the standard library are
// known from models alone, so that nothing of it has to be analysed.
func TestTrapStandardLibraryIsModelled(t *testing.T) {
	w := newWorkspace(t)
	pkg := w.check("example.test/p", "", trapHeader)
	ix, err := model.NewIndex(pkg.pkg, model.Builtin().Of)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"ListenAndServe", "ListenAndServeTLS", "Serve", "ServeTLS"} {
		p, err := w.Import("net/http")
		if err != nil {
			t.Fatal(err)
		}
		fn, _ := p.Scope().Lookup(name).(*types.Func)
		if !ix.Func(fn).Has(model.Drive) {
			t.Errorf("http.%s is no drive", name)
		}
		m, _, _ := types.LookupFieldOrMethod(types.NewPointer(p.Scope().Lookup("Server").Type()), true, p, name)
		if fn, _ := m.(*types.Func); !ix.Func(fn).Has(model.Drive) {
			t.Errorf("http.Server.%s is no drive", name)
		}
	}
	if len(w.facts) > 0 {
		t.Errorf("the workspace has facts of %d packages, so that this shows nothing", len(w.facts))
	}
	// Of a package of the standard library itself nothing is told.
	std := w.check("std/p", "", trapHeader+"\nfunc Drain(c net.Conn) { drain(c) }\n")
	std.std = true
	std.analyze(newAnalyzer())
	if f := w.fact("std/p"); f != nil {
		t.Errorf("a package of the standard library has a fact: %v", f)
	}
}

// TestTrapTestVariant: a package with its tests is analysed a second time as a
// variant: what the plain package has is found in both, and what only its tests do in
// the variant alone.
func TestTrapTestVariant(t *testing.T) {
	const plain = trapHeader + `
func f() {
	c := dial()
	drain(c)
	c.Write(nil)
}
`
	const tests = `
func TestF(t *testing.T) {
	c := dial()
	io.Copy(os.Stdout, c)
	c.Write(nil)
}
`
	if got := reports(t, plain); len(got) != 1 {
		t.Errorf("the plain package: %q", got)
	}
	if got := newWorkspace(t).check("example.test/p [example.test/p.test]", "", plain+tests).analyze(newAnalyzer()); len(got) != 2 {
		t.Errorf("the variant: %q", got)
	}
}

// TestTrapOneRun: analysistest loads the standard library from source each time; all
// programs are one run of it.
func TestTrapOneRun(t *testing.T) {
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	runs := 0
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && strings.HasPrefix(sel.Sel.Name, "Run") {
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "analysistest" {
					runs++
				}
			}
			return true
		})
	}
	if runs != 1 {
		t.Errorf("%d calls of analysistest.Run, want 1", runs)
	}
}
