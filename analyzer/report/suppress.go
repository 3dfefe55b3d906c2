package report

import (
	"go/ast"
	"go/token"
	"strings"

	"github.com/connlint/connlint/analyzer/rule"
)

// Suppressed reports whether a finding stands in a generated file, or on or below
// the line of a comment that ignores its category:
//
//	//connlint:ignore CATEGORY reason
//	//nolint:connlint
func (r *Reporter) Suppressed(f rule.Finding) bool {
	pos, _ := r.span(f.Block.Instr)
	file := r.Prog.File(pos)
	if file == nil || ast.IsGenerated(file) {
		return true
	}
	line := r.line(pos)
	for _, g := range file.Comments {
		for _, c := range g.List {
			if l := r.line(c.Pos()); (l == line || l+1 == line) && ignores(c.Text, string(f.Category)) {
				return true
			}
		}
	}
	return false
}

// line is the line in the Go file itself, whatever //line comments say.
func (r *Reporter) line(pos token.Pos) int { return r.Prog.Fset.PositionFor(pos, false).Line }

func ignores(comment, category string) bool {
	if rest, ok := strings.CutPrefix(comment, "//connlint:ignore "); ok {
		f := strings.Fields(rest)
		return len(f) >= 2 && f[0] == category
	}
	if rest, ok := strings.CutPrefix(comment, "//nolint"); ok {
		names, ok := strings.CutPrefix(rest, ":")
		if !ok {
			return rest == "" || strings.HasPrefix(rest, " ")
		}
		names, _, _ = strings.Cut(names, " ")
		for n := range strings.SplitSeq(names, ",") {
			if n == "connlint" || n == "all" {
				return true
			}
		}
	}
	return false
}
