package analyzer

import (
	"fmt"
	"runtime/debug"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/fix"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/program"
	"github.com/connlint/connlint/analyzer/report"
	"github.com/connlint/connlint/analyzer/rule"
)

// url is where the categories are documented; each is an anchor there.
const url = "https://github.com/connlint/connlint/blob/main/README.md"

// Analyzer reports lifecycle-ordering deadlocks on connections.
var Analyzer = &analysis.Analyzer{
	Name: "connlint",
	Doc:  doc(),
	URL:  url,
	Run:  run,
}

func run(pass *analysis.Pass) (result any, err error) {
	// A mistake of ours in one package is an error there, with the place; it does
	// not take the driver down.
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal error in package %s, please report it: %v\n%s", pass.Pkg.Path(), p, debug.Stack())
		}
	}()
	ix, err := model.NewIndex(pass.Pkg, model.Builtin())
	if err != nil {
		return nil, fmt.Errorf("models: %w", err)
	}
	if ix.Empty() || !program.Touches(pass.TypesInfo, ix, nil) {
		return nil, nil
	}
	prog := program.Build(pass, ix, nil)
	effects := effect.Analyze(prog, nil)
	reporter := report.Reporter{Prog: prog, URL: url}
	fixer := fix.Fixer{Prog: prog, Pass: pass}
	for _, f := range rule.Find(effects, rule.Rules()) {
		if reporter.Suppressed(f) {
			continue
		}
		d := reporter.Diagnostic(f)
		if sf, ok := fixer.Fix(f); ok {
			d.SuggestedFixes = []analysis.SuggestedFix{sf}
		}
		pass.Report(d)
	}
	return nil, nil
}
