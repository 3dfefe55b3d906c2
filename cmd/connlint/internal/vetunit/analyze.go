package vetunit

import (
	"fmt"
	"go/types"
	"os"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer/fact"
)

// analyze runs the analyzer on the unit. It returns the findings, and the fact that
// importers are to have, or nil.
func (p *loaded) analyze(a *analysis.Analyzer, ns notes) (found []analysis.Diagnostic, own *fact.Package, err error) {
	u := p.unit
	var broken error // notes that cannot be read
	pass := &analysis.Pass{
		Analyzer:     a,
		Fset:         p.fset,
		Files:        p.files,
		OtherFiles:   u.NonGoFiles,
		IgnoredFiles: u.IgnoredFiles,
		Pkg:          p.pkg,
		TypesInfo:    p.info,
		TypesSizes:   p.sizes,
		ResultOf:     map[*analysis.Analyzer]any{},
		Module:       u.module(),
		ReadFile:     p.readFile,
		Report:       func(d analysis.Diagnostic) { found = append(found, d) },
		ImportPackageFact: func(pkg *types.Package, into analysis.Fact) bool {
			to, ok := into.(*fact.Package)
			if !ok {
				return false
			}
			f, err := ns.fact(pkg.Path())
			if err != nil {
				broken = err
			}
			if f != nil {
				*to = *f
			}
			return f != nil
		},
		ExportPackageFact: func(f analysis.Fact) { own, _ = f.(*fact.Package) },
		// The analyzer has one fact, of packages.
		ImportObjectFact: func(types.Object, analysis.Fact) bool { return false },
		ExportObjectFact: func(types.Object, analysis.Fact) {},
		AllObjectFacts:   func() []analysis.ObjectFact { return nil },
		AllPackageFacts:  func() []analysis.PackageFact { return nil },
	}
	_, err = a.Run(pass)
	if err == nil {
		err = broken
	}
	return found, own, err
}

// readFile reads a file of the unit.
func (p *loaded) readFile(name string) ([]byte, error) {
	u := p.unit
	if !slices.Contains(u.GoFiles, name) && !slices.Contains(u.NonGoFiles, name) && !slices.Contains(u.IgnoredFiles, name) {
		return nil, fmt.Errorf("%s is no file of %s", name, u.ImportPath)
	}
	return os.ReadFile(name)
}
