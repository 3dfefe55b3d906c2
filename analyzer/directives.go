package analyzer

import (
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/report"
	"github.com/connlint/connlint/analyzer/rule"
)

// Directive is the category of the diagnostics about //connlint: comments that are
// wrong or do nothing. It is no category of findings, and always on.
const Directive = "directive"

// reportDirectives reports mistakes in directives about models, and comments that are
// to ignore something and do not; those that have nothing to ignore, for the
// categories of rules.
func reportDirectives(pass *analysis.Pass, mistakes []*model.Error, comments *report.Comments, rules []rule.Rule) {
	for _, e := range mistakes {
		if pos, end := commentAt(pass, e.Pos); pos.IsValid() {
			reportDirective(pass, comments, report.Mistake{Pos: pos, End: end, Message: e.Msg})
		}
	}
	for _, m := range append(comments.Mistakes(), comments.Unused(rules)...) {
		reportDirective(pass, comments, m)
	}
}

func reportDirective(pass *analysis.Pass, comments *report.Comments, m report.Mistake) {
	if comments.Suppress(m.Pos, Directive) {
		return
	}
	pass.Report(analysis.Diagnostic{Pos: m.Pos, End: m.End, Category: Directive, URL: url + "#" + Directive, Message: m.Message})
}

// commentAt is the comment at a place, or the place itself if there is none.
func commentAt(pass *analysis.Pass, at token.Position) (pos, end token.Pos) {
	for _, f := range pass.Files {
		tf := pass.Fset.File(f.FileStart)
		if tf.Name() != at.Filename || at.Offset > tf.Size() {
			continue
		}
		pos = tf.Pos(at.Offset)
		for _, g := range f.Comments {
			for _, c := range g.List {
				if c.Pos() == pos {
					return pos, c.End()
				}
			}
		}
		return pos, pos
	}
	return token.NoPos, token.NoPos
}
