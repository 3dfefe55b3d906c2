package analyzer

import (
	"errors"
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/explain"
	"github.com/connlint/connlint/analyzer/report"
	"github.com/connlint/connlint/analyzer/rule"
)

// Explanation is the category of the diagnostics that the flag -explain asks for.
// It is no category of findings.
const Explanation = "explain"

// question is the value of the flag -explain: the places to explain. A flag is
// part of go vet's cache key, so that no answer to another question is taken for
// the one to this.
type question struct{ places []explain.Place }

func (q *question) String() string {
	var list []string
	for _, p := range q.places {
		list = append(list, p.String())
	}
	return strings.Join(list, ",")
}

// Set takes a comma-separated list of places.
func (q *question) Set(list string) error {
	places, err := explain.Parse(list)
	if err == nil {
		q.places = places
	}
	return err
}

// asked reports whether explanations are wanted, and then no findings.
func (q *question) asked() bool { return len(q.places) > 0 }

// answer reports an explanation of each place that is in the package. The error
// tells of lines that there is nothing to say about.
func (q *question) answer(pass *analysis.Pass, at func(explain.Place, *ast.File) (token.Pos, string, error)) error {
	var troubles []error
	for _, p := range q.places {
		f := p.In(pass.Fset, pass.Files)
		if f == nil {
			continue
		}
		pos, text, err := at(p, f)
		if err != nil {
			troubles = append(troubles, err)
			continue
		}
		pass.Report(analysis.Diagnostic{Pos: pos, Category: Explanation, URL: url + "#" + Explanation, Message: strings.TrimSpace(text)})
	}
	return errors.Join(troubles...)
}

// untouched answers in a package that the gate keeps out.
func (q *question) untouched(pass *analysis.Pass) error {
	return q.answer(pass, func(p explain.Place, f *ast.File) (token.Pos, string, error) {
		return explain.Untouched(p, pass.Fset, f)
	})
}

// explained answers with the effects and the findings of the package; those of
// categories that are switched off are looked for too, to tell of them.
func (q *question) explained(pass *analysis.Pass, effects *effect.Package, r report.Reporter, findings []rule.Finding) error {
	x := explain.Explainer{Effects: effects}
	for _, f := range findings {
		x.Found = append(x.Found, explain.Found{Finding: f, Message: r.Diagnostic(f).Message, Hidden: hidden(pass, r, f)})
	}
	all, _ := rule.Find(effects, rule.Rules())
	for _, f := range all {
		known := false
		for _, k := range findings {
			known = known || k.Category == f.Category && k.Block == f.Block && k.Later.Instr == f.Later.Instr
		}
		if !known {
			x.Found = append(x.Found, explain.Found{Finding: f, Message: r.Diagnostic(f).Message, Hidden: "-categories leaves it out"})
		}
	}
	return q.answer(pass, x.At)
}

// hidden says why a finding is not shown, or "".
func hidden(pass *analysis.Pass, r report.Reporter, f rule.Finding) string {
	if !r.Suppressed(f) {
		return ""
	}
	for _, file := range pass.Files {
		if pos := f.Block.Instr.Pos(); file.FileStart <= pos && pos < file.FileEnd && ast.IsGenerated(file) {
			return "the file is generated"
		}
	}
	return "a comment suppresses it"
}
