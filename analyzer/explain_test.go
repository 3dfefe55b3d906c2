package analyzer_test

import (
	"fmt"
	"strings"
	"testing"

	"go/ast"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/connlint/connlint/analyzer"
)

// checkExplanations asks for an explanation of every line of every function of a
// package that was analysed: where there is a finding it says so, where there is
// none it has a reason, and it is the same the next time.
func checkExplanations(t *testing.T, r *analysistest.Result) {
	t.Helper()
	var places []string
	for _, f := range r.Pass.Files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			from, to := r.Pass.Fset.Position(fn.Pos()), r.Pass.Fset.Position(fn.End())
			if !strings.HasSuffix(from.Filename, ".go") {
				continue // the main function of a test, made by the go command
			}
			for n := from.Line; n <= to.Line; n++ {
				places = append(places, fmt.Sprintf("%s:%d", from.Filename, n))
			}
		}
	}
	if len(places) == 0 {
		return
	}
	first, again := explanations(t, r.Pass, places), explanations(t, r.Pass, places)
	for _, at := range places {
		switch text := first[at]; {
		case text == "":
			t.Errorf("%s: no explanation", at)
		case text != again[at]:
			t.Errorf("%s: two explanations:\n%s\n%s", at, text, again[at])
		case strings.Contains(text, "no rule makes a finding"):
			t.Errorf("%s: it does not know why:\n%s", at, text)
		}
	}
	for _, d := range r.Diagnostics {
		pos := r.Pass.Fset.Position(d.Pos)
		at := fmt.Sprintf("%s:%d", pos.Filename, pos.Line)
		if want := "reported: " + d.Category + ": " + d.Message; !strings.Contains(first[at], want) {
			t.Errorf("%s: the explanation does not have %q:\n%s", at, want, first[at])
		}
	}
}

// explanations runs the analyzer with -explain and returns what it says, by place.
func explanations(t *testing.T, pass *analysis.Pass, places []string) map[string]string {
	t.Helper()
	a := analyzer.New(analyzer.Options{Alone: true})
	if err := a.Flags.Set("explain", strings.Join(places, ",")); err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	p := *pass
	p.Report = func(d analysis.Diagnostic) {
		pos := p.Fset.Position(d.Pos)
		said[fmt.Sprintf("%s:%d", pos.Filename, pos.Line)] += d.Message
		if d.Category != analyzer.Explanation {
			t.Errorf("%s: a finding among the explanations: %s", pos, d.Message)
		}
	}
	if _, err := a.Run(&p); err != nil {
		t.Error(err)
	}
	return said
}
