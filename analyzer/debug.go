package analyzer

import (
	"fmt"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer/effect"
)

// Debug is the category of the diagnostics that BudgetFlag asks for, one a package. It
// is no category of findings. The command line has the flag as -debug, which the
// drivers of x/tools keep for themselves.
const (
	Debug      = "debug"
	BudgetFlag = "budget"
)

// reportWork tells what a bound kept from being looked at in a package, and how many
// functions are not told of to importers for their number. Effects are nil if the
// package was not looked at.
func reportWork(pass *analysis.Pass, effects *effect.Package, untold int) {
	text := "package " + pass.Pkg.Path()
	if effects == nil {
		text += " has nothing to do with connections"
	} else {
		list := effects.GivenUp()
		text += fmt.Sprintf(": %d functions, gave up in %d", len(effects.Units)+len(effects.Prog.TooBig), len(list))
		for _, g := range list {
			text += "; " + g.Func.RelString(pass.Pkg) + " (" + strings.Join(g.What, ", ") + ")"
		}
		if untold > 0 {
			text += fmt.Sprintf("; %d functions are not told of to importers", untold)
		}
	}
	pos := token.NoPos
	if len(pass.Files) > 0 {
		pos = pass.Files[0].Package
	}
	pass.Report(analysis.Diagnostic{Pos: pos, Category: Debug, Message: text})
}
