// Package analyzer is connlint's only API: the Analyzer, its options and flags.
package analyzer

import "golang.org/x/tools/go/analysis"

// Analyzer reports lifecycle-ordering deadlocks on connections.
var Analyzer = &analysis.Analyzer{
	Name: "connlint",
	Doc:  "report code that a blocking connection call keeps from ever running",
	URL:  "https://github.com/connlint/connlint/blob/main/README.md",
	Run:  func(*analysis.Pass) (any, error) { return nil, nil },
}
