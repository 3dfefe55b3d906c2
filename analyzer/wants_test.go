package analyzer_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/connlint/connlint/analyzer"
	"github.com/connlint/connlint/analyzer/rule"
)

// TestWants compares the reports on all programs of testdata with their want
// comments, in one load, each package alone: with facts all of std is analysed
// from source. That the programs really
// hang where the comments stand is proved by cmd/connlint, which runs them.
func TestWants(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the standard library and all modules of testdata from source")
	}
	dir, err := filepath.Abs(filepath.FromSlash("../testdata"))
	if err != nil {
		t.Fatal(err)
	}
	results := analysistest.Run(t, dir, analyzer.New(analyzer.Options{Alone: true}), "./hangs/...", "./fixed/...", "./clean/...", "./byhand/...")
	for _, r := range results {
		checkExplanations(t, r)
	}
}

// TestCategoriesAreDocumented holds the documentation and the rules together:
// every category that is reported has a section, and the URL of a diagnostic leads
// to a heading of the README.
func TestCategoriesAreDocumented(t *testing.T) {
	readme, err := os.ReadFile(filepath.FromSlash("../README.md"))
	if err != nil {
		t.Fatal(err)
	}
	documented := map[string]bool{}
	for _, c := range analyzer.Categories() {
		documented[c.Name] = true
		for _, want := range []string{"Wrong:", "Right:", "It is silent"} {
			if !strings.Contains(c.Text, want) {
				t.Errorf("the section on %s has no %q", c.Name, want)
			}
		}
		if !strings.Contains(string(readme), "\n### "+c.Name+"\n") {
			t.Errorf("the README has no heading for %s", c.Name)
		}
	}
	for _, r := range rule.Rules() {
		if !documented[string(r.Category)] {
			t.Errorf("%s is reported and not documented", r.Category)
		}
	}
}
