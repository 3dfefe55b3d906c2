package gclplugin

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer"
)

func TestIsRegistered(t *testing.T) {
	build, err := register.GetPlugin("connlint")
	if err != nil {
		t.Fatal(err)
	}
	p, err := build(nil)
	if err != nil {
		t.Fatal(err)
	}
	all, err := p.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	// golangci-lint puts the analyzer's name before each message unless it is the linter's.
	if len(all) != 1 || all[0].Name != "connlint" || p.GetLoadMode() != register.LoadModeTypesInfo {
		t.Errorf("analyzers %v, load mode %q", all, p.GetLoadMode())
	}
	if err := analysis.Validate(all); err != nil {
		t.Error(err)
	}
}

// TestSettingsAreOptions sets every option there is.
func TestSettingsAreOptions(t *testing.T) {
	for f := range reflect.TypeFor[analyzer.Options]().Fields() {
		var value any
		want := reflect.New(f.Type).Elem()
		switch f.Type.Kind() {
		case reflect.Bool:
			value = true
			want.SetBool(true)
		case reflect.Slice:
			value = []any{"serial-serve", "rendezvous"}
			want.Set(reflect.ValueOf([]string{"serial-serve", "rendezvous"}))
		case reflect.String:
			value = "stubs"
			want.SetString("stubs")
		default:
			t.Fatalf("no test value for option %s of type %v", f.Name, f.Type)
		}
		for _, key := range []string{f.Name, strings.ToLower(f.Name)} {
			opt, err := decode(map[string]any{key: value})
			if err != nil {
				t.Errorf("%s: %v", key, err)
			}
			if got := reflect.ValueOf(opt).FieldByName(f.Name); !reflect.DeepEqual(got.Interface(), want.Interface()) {
				t.Errorf("%s: %v, want %v", key, got, want)
			}
		}
	}
}

func TestSettingsErrors(t *testing.T) {
	for _, test := range []struct {
		settings any
		want     string
	}{
		{map[string]any{"categorys": []any{"undriven"}}, `settings of connlint: there is no "categorys"; did you mean "categories"?`},
		{map[string]any{"wrappers": true}, `settings of connlint: there is no "wrappers"; there is ["`},
		{map[string]any{"categories": []any{"serial"}}, `settings of connlint: there is no category "serial"; `},
		{map[string]any{"models": "no/such"}, "settings of connlint: there is no folder "},
		{map[string]any{"alone": "yes"}, "settings of connlint: decoding settings: json: cannot unmarshal string"},
		{[]any{"alone"}, "settings of connlint: want keys and values, not [alone]"},
	} {
		_, err := New(test.settings)
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%v: %v, want %s", test.settings, err, test.want)
		}
	}
	for _, settings := range []any{nil, map[string]any(nil), map[string]any{}, map[string]any{"categories": nil}} {
		if _, err := New(settings); err != nil {
			t.Errorf("%v: %v", settings, err)
		}
	}
}

// TestSuit holds what golangci-lint gets against what an analyzer reports: two
// fixes of one function, with alternatives and related positions.
func TestSuit(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "a.go", "package a\n\nfunc f() { g(); g() }\n\nfunc h() { g() }\n", 0)
	if err != nil {
		t.Fatal(err)
	}
	a := &analysis.Analyzer{Name: "connlint", Run: func(pass *analysis.Pass) (any, error) {
		for n := range ast.Preorder(pass.Files[0]) {
			if _, ok := n.(*ast.CallExpr); ok {
				edits := []analysis.TextEdit{{Pos: n.Pos(), End: n.Pos(), NewText: []byte("go ")}}
				pass.Report(analysis.Diagnostic{
					Pos: n.Pos(), End: n.End(), Message: "blocks",
					SuggestedFixes: []analysis.SuggestedFix{{Message: "one", TextEdits: edits}, {Message: "other", TextEdits: edits}},
					Related:        []analysis.RelatedInformation{{Pos: file.Pos(), Message: "here"}},
				})
			}
		}
		return nil, nil
	}}
	var fixes []int
	pass := &analysis.Pass{Fset: fset, Files: []*ast.File{file}, Report: func(d analysis.Diagnostic) {
		fixes = append(fixes, len(d.SuggestedFixes))
		if d.Related != nil {
			t.Error("a related position is an issue of its own in golangci-lint")
		}
	}}
	if _, err := suit(a).Run(pass); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(fixes, []int{1, 0, 1}) {
		t.Errorf("fixes %v: one a finding, and one at a time in a function", fixes)
	}
}
