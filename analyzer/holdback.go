package analyzer

import (
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// OneFixPerDecl returns a copy of a that holds a fix back when an earlier fix
// of the package changes the same top-level declaration. The finding stays; the
// next run, which sees the code as the first fix left it, offers the fix again.
// It is for programs that apply all fixes at once; held, which may be nil, is told
// of how many fixes of a package are held back, if any.
//
// Without this, x/tools merges fixes as texts, so that "go " and "go func() {"
// before one call become "go go func() {", and two fixes may declare one
// variable. And where a conflict is seen, nothing is fixed, however often it is
// run: cmd/go (1.26) then applies no fix of the package, golangci-lint (v2.15)
// none of the file.
func OneFixPerDecl(a *analysis.Analyzer, held func(pass *analysis.Pass, fixes int)) *analysis.Analyzer {
	careful := *a
	careful.Run = func(pass *analysis.Pass) (any, error) {
		var taken []region
		back := 0
		watched := *pass
		watched.Report = func(d analysis.Diagnostic) {
			if len(d.SuggestedFixes) > 0 {
				regions := regionsOf(pass.Files, d.SuggestedFixes[0])
				if slices.ContainsFunc(regions, func(r region) bool { return r.clashes(taken) }) {
					d.SuggestedFixes = nil
					back++
				} else {
					taken = append(taken, regions...)
				}
			}
			pass.Report(d)
		}
		result, err := a.Run(&watched)
		if back > 0 && held != nil {
			held(pass, back)
		}
		return result, err
	}
	return &careful
}

// A region is an edit and the code that it claims for its fix.
type region struct {
	edit     analysis.TextEdit
	pos, end token.Pos
}

// regionsOf returns the regions of fix. An edit claims the top-level
// declaration that it is in, or only itself if it is in none.
func regionsOf(files []*ast.File, fix analysis.SuggestedFix) []region {
	var regions []region
	for _, edit := range fix.TextEdits {
		r := region{edit, edit.Pos, max(edit.Pos, edit.End)} // End may be 0
		for _, file := range files {
			if edit.Pos < file.FileStart || file.FileEnd < edit.Pos {
				continue
			}
			for _, decl := range file.Decls {
				if decl.Pos() <= edit.Pos && edit.Pos <= decl.End() {
					r.pos, r.end = min(r.pos, decl.Pos()), max(r.end, decl.End())
				}
			}
		}
		regions = append(regions, r)
	}
	return regions
}

// clashes reports whether r touches a region in taken. Two identical edits do
// not clash, x/tools makes one of them: two fixes may add the same import.
func (r region) clashes(taken []region) bool {
	return slices.ContainsFunc(taken, func(t region) bool {
		same := r.edit.Pos == t.edit.Pos && r.edit.End == t.edit.End &&
			string(r.edit.NewText) == string(t.edit.NewText)
		return r.pos <= t.end && t.pos <= r.end && !same
	})
}
