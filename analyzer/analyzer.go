package analyzer

import (
	"fmt"
	"go/types"
	"runtime/debug"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/fact"
	"github.com/connlint/connlint/analyzer/fix"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/program"
	"github.com/connlint/connlint/analyzer/report"
	"github.com/connlint/connlint/analyzer/rule"
)

// url is where the categories are documented; each is an anchor there.
const url = "https://github.com/connlint/connlint/blob/main/README.md"

// With the flag -calls, the related messages that tell a call on the way to what
// blocks, and to what never happens, begin with these.
const (
	CallToBlock = report.ToBlock
	CallToLater = report.ToLater
)

// Analyzer reports lifecycle-ordering deadlocks on connections.
var Analyzer = New(Options{})

// Options are the choices that a program has which runs the analyzer itself.
type Options struct {
	// Alone looks at every package by itself: what functions of other packages
	// do is known only from models, and nothing is left for importers. Drivers
	// then need not analyse dependencies.
	Alone bool
	// Categories are those to report, by their names; none means all. They are
	// what the flag -categories begins with.
	Categories []string
	// Models is a folder with stubs of packages that connlint does not know, laid
	// out as its own: the stub of example.com/hub is example.com/hub/hub.go in it.
	// "" is none. It is what the flag -models begins with.
	Models string
}

// New returns an Analyzer with options.
func New(opt Options) *analysis.Analyzer {
	on, ask, own := &selection{names: opt.Categories}, &question{}, newFolder(opt.Models)
	show := new(shown)
	a := &analysis.Analyzer{
		Name: "connlint",
		Doc:  doc(),
		URL:  url,
		Run:  func(pass *analysis.Pass) (any, error) { return run(pass, opt, on, ask, own, show) },
	}
	a.Flags.Var(on, "categories", "report only the categories in the comma-separated `list` (default all)")
	a.Flags.Var(ask, "explain", "print no findings but why there is or is none at a `place`, file.go:line, or at each of a comma-separated list")
	a.Flags.BoolVar(&show.calls, "calls", false, "relate the calls that lead to what blocks and to what never happens")
	a.Flags.BoolVar(&show.debug, BudgetFlag, false, "tell of each package how many functions were too much to look at whole, and why")
	a.Flags.BoolVar(&show.tests, "tests", true, "report what stands in test files too")
	a.Flags.Var(own, "models", "read stubs of more packages from the folder `dir`, which is laid out by import path")
	if !opt.Alone {
		a.FactTypes = []analysis.Fact{new(fact.Package)}
	}
	return a
}

// shown is what flags say about the reports.
type shown struct {
	calls bool // with the calls that lead there
	tests bool // those in test files too
	debug bool // and what was given up
}

func run(pass *analysis.Pass, opt Options, on *selection, ask *question, own *folder, show *shown) (result any, err error) {
	// A mistake of ours in one package is an error there, with the place; it does
	// not take the driver down.
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal error in package %s, please report it: %v\n%s", pass.Pkg.Path(), p, debug.Stack())
		}
	}()
	rules, err := on.rules()
	if err != nil {
		return nil, err
	}
	imports := fact.Nothing()
	if !opt.Alone {
		imports = fact.Import(pass)
	}
	source, mistakes := model.ReadSource(pass.Fset, pass.Files, pass.TypesInfo, pass.Pkg)
	ix, err := index(pass, own, imports, source)
	if err != nil {
		return nil, err
	}
	comments := report.ReadComments(pass.Fset, pass.Files)
	looked := rules
	if opt.Alone { // it does not see all that comments may ignore
		looked = nil
	}
	// What a program's main package does is told to nobody.
	tells := !opt.Alone && pass.Pkg.Name() != "main" && !isStandard(pass)
	if tells && source.Empty() { // directives of its own are told
		tells = !Settled(pass.Pkg.Path(), pass.Module)
	}
	extra := func(obj types.Object) bool { return imports.Gates(obj) || tells && ix.Calls(obj) }
	if !program.Touches(pass, ix, extra) {
		if own := fact.OfSource(source); tells && own != nil {
			pass.ExportPackageFact(own)
		}
		if !ask.asked() {
			reportDirectives(pass, mistakes, comments, looked)
		}
		if show.debug {
			reportWork(pass, nil, 0)
		}
		return nil, ask.untouched(pass)
	}
	prog := program.Build(pass, ix, imports.NoReturn)
	effects := effect.Analyze(prog, imports)
	reporter := report.Reporter{Prog: prog, URL: url, Comments: comments, Calls: show.calls}
	fixer := fix.Fixer{Prog: prog, Pass: pass}
	findings, reported := rule.Find(effects, rules)
	if ask.asked() {
		err = ask.explained(pass, effects, reporter, findings)
	}
	for _, f := range findings {
		if ask.asked() || reporter.Suppressed(f) {
			continue
		}
		d := reporter.Diagnostic(f)
		if !show.tests && strings.HasSuffix(pass.Fset.Position(d.Pos).Filename, "_test.go") {
			continue
		}
		if sf, ok := fixer.Fix(f); ok {
			d.SuggestedFixes = []analysis.SuggestedFix{sf}
		}
		pass.Report(d)
	}
	if !ask.asked() {
		reportDirectives(pass, mistakes, comments, looked)
	}
	untold := 0
	if tells {
		var own *fact.Package
		if own, untold = fact.New(effects, source, prog.Endings, reported); own != nil {
			pass.ExportPackageFact(own)
		}
	}
	if show.debug {
		reportWork(pass, effects, untold)
	}
	return nil, err
}

// isStandard reports whether a package is of the standard library, about which
// the models say all that importers are told.
func isStandard(pass *analysis.Pass) bool {
	first, _, _ := strings.Cut(pass.Pkg.Path(), "/")
	return pass.Module == nil && !strings.Contains(first, ".")
}
