// Package analyzer is connlint's only API: the Analyzer, its options and flags.
package analyzer

import (
	"fmt"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/program"
	"github.com/connlint/connlint/analyzer/report"
	"github.com/connlint/connlint/analyzer/rule"
)

const url = "https://github.com/connlint/connlint/blob/main/README.md"

// Analyzer reports lifecycle-ordering deadlocks on connections.
var Analyzer = &analysis.Analyzer{
	Name: "connlint",
	Doc:  "report code that a blocking connection call keeps from ever running",
	URL:  url,
	Run:  run,
}

func run(pass *analysis.Pass) (any, error) {
	ix, err := model.NewIndex(pass.Pkg, model.Builtin())
	if err != nil {
		return nil, fmt.Errorf("models: %w", err)
	}
	if ix.Empty() || !program.Touches(pass.TypesInfo, ix, nil) {
		return nil, nil
	}
	prog := program.Build(pass, ix, nil)
	effects := effect.Analyze(prog, nil)
	r := report.Reporter{Prog: prog, URL: url}
	for _, f := range rule.Find(effects, rule.Rules()) {
		pass.Report(r.Diagnostic(f))
	}
	return nil, nil
}
