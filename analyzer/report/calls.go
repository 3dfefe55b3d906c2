package report

import (
	"fmt"
	"go/token"
	"path"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/rule"
)

// The messages of the calls that lead to the two operations of a finding begin
// with these.
const (
	ToBlock = "blocks through "
	ToLater = "leads through "
)

// calls are the calls on the way to what blocks and to what never happens, each at
// its own place if that is in the package, and else at the last one that is.
func (r *Reporter) calls(f rule.Finding) []analysis.RelatedInformation {
	list := r.way(ToBlock, f.Block)
	if f.Later != f.Block && f.Later != f.Outer {
		list = append(list, r.way(ToLater, f.Later)...)
	}
	return list
}

func (r *Reporter) way(prefix string, e *effect.Event) []analysis.RelatedInformation {
	var list []analysis.RelatedInformation
	pos, end := r.span(e.Instr)
	for i, s := range e.Via {
		in := s.Name
		if in == "" {
			in = "the function literal"
		}
		if p, q := r.place(s); p.IsValid() {
			pos, end = p, q
		} else {
			in += " at " + s.String()
		}
		does := e.Name
		if i+1 < len(e.Via) {
			if does = e.Via[i+1].Name; does == "" {
				does = "a function literal"
			}
		}
		if does == "" {
			does = "waits"
		} else {
			does = "calls " + does
		}
		list = append(list, analysis.RelatedInformation{Pos: pos, End: end, Message: fmt.Sprintf("%s%s, which %s", prefix, in, does)})
	}
	return list
}

// place is the source of a step, if it is of this package.
func (r *Reporter) place(s effect.Step) (pos, end token.Pos) {
	if path.Dir(s.File) != r.Prog.Pkg.Pkg.Path() {
		return token.NoPos, token.NoPos
	}
	pos = r.Prog.Pos(path.Base(s.File), s.Line, s.Col)
	if call := r.Prog.CallExpr(pos); call != nil {
		return call.Pos(), call.End()
	}
	return pos, pos
}
