package analyzer_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/connlint/connlint/analyzer"
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
	analysistest.Run(t, dir, analyzer.New(analyzer.Options{Alone: true}), "./hangs/...", "./fixed/...", "./clean/...")
}
