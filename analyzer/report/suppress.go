package report

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/rule"
)

// Comments are those of a package that suppress findings, on their own line or above
// a line:
//
//	//connlint:ignore CATEGORY reason
//	//nolint:connlint
//
// The second one is that of golangci-lint, which alone above a statement, a function
// or the package clause holds for all of that.
type Comments struct {
	fset  *token.FileSet
	files map[*token.File]*suppressions
	order []*suppressions
}

// suppressions are the comments of one file.
type suppressions struct {
	generated bool
	ignores   []*ignore
	nolint    []lines
}

// lines is a range of lines, both ends included.
type lines struct{ from, to int }

func (l lines) hold(line int) bool { return l.from <= line && line <= l.to }

// ignore is a comment that ignores one category.
type ignore struct {
	category lifecycle.Category
	comment  *ast.Comment
	lines    lines
	used     bool
	mistake  string // then it ignores nothing
}

// ReadComments reads the comments of the files of a package.
func ReadComments(fset *token.FileSet, files []*ast.File) *Comments {
	c := &Comments{fset: fset, files: map[*token.File]*suppressions{}}
	for _, f := range files {
		s := c.read(f)
		c.files[fset.File(f.FileStart)] = s
		c.order = append(c.order, s)
	}
	return c
}

func (c *Comments) read(f *ast.File) *suppressions {
	s := &suppressions{generated: isGenerated(c.fset, f)}
	var l *layout
	for _, g := range f.Comments {
		for _, comment := range g.List {
			ignored, unlinted := model.IsIgnore(comment.Text), isNolint(comment.Text)
			if !ignored && !unlinted {
				continue
			}
			if l == nil { // most files have none
				l = c.layoutOf(f)
			}
			at := c.line(comment.Pos())
			held := lines{at, at}
			if first, ok := l.first[at]; !ok || first > comment.Pos() { // it has a line of its own
				held.to = c.line(g.End()) + 1
				if unlinted {
					held.to = max(held.to, l.ends[corner{held.to, c.fset.PositionFor(comment.Pos(), false).Column}])
				}
			}
			if unlinted {
				s.nolint = append(s.nolint, held)
				continue
			}
			for _, i := range parseIgnore(comment) {
				i.lines = held
				s.ignores = append(s.ignores, i)
			}
		}
	}
	return s
}

// layout is where the code of a file stands.
type layout struct {
	first map[int]token.Pos // of a line
	ends  map[corner]int    // the last line of the largest node that begins there
}

type corner struct{ line, column int }

func (c *Comments) layoutOf(f *ast.File) *layout {
	l := &layout{first: map[int]token.Pos{}, ends: map[corner]int{}}
	code := func(pos token.Pos) {
		if line := c.line(pos); l.first[line] == token.NoPos || pos < l.first[line] {
			l.first[line] = pos
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.CommentGroup, *ast.Comment:
			return false
		}
		if pos, end := n.Pos(), n.End(); pos.IsValid() && pos < end {
			code(pos)
			code(end - 1)
			at := c.fset.PositionFor(pos, false)
			k := corner{at.Line, at.Column}
			l.ends[k] = max(l.ends[k], c.line(end-1))
		}
		return true
	})
	return l
}

// parseIgnore reads //connlint:ignore CATEGORY reason; of a comma-separated list of
// categories it makes one each.
func parseIgnore(comment *ast.Comment) []*ignore {
	fail := func(format string, args ...any) []*ignore {
		return []*ignore{{comment: comment, mistake: fmt.Sprintf(format, args...)}}
	}
	var known []string
	for _, c := range lifecycle.Categories() {
		known = append(known, string(c))
	}
	words := strings.Fields(comment.Text)
	if len(words) < 2 {
		return fail("connlint:ignore wants a category and the reason; there is %q", known)
	}
	var is []*ignore
	for name := range strings.SplitSeq(words[1], ",") {
		if !slices.Contains(known, name) {
			return fail("connlint:ignore: there is no category %q%s", name, model.Nearest(name, known))
		}
		is = append(is, &ignore{category: lifecycle.Category(name), comment: comment})
	}
	if len(words) < 3 {
		return fail("connlint:ignore %s wants the reason behind the category, and ignores nothing without it", words[1])
	}
	return is
}

// isNolint reports whether a comment is golangci-lint's, for connlint or for all
// linters.
func isNolint(comment string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(comment, "/ "), "nolint")
	if !ok || !strings.HasPrefix(comment, "//") {
		return false
	}
	names, ok := strings.CutPrefix(rest, ":")
	if !ok {
		return rest == "" || rest[0] == ' '
	}
	names, _, _ = strings.Cut(names, "//") // what explains it
	for list := range strings.SplitSeq(names, ",") {
		if name, _, _ := strings.Cut(strings.TrimSpace(list), " "); strings.EqualFold(name, "connlint") || strings.EqualFold(name, "all") {
			return true
		}
	}
	return false
}

// line is the line in the Go file itself, whatever //line comments say.
func (c *Comments) line(pos token.Pos) int { return c.fset.PositionFor(pos, false).Line }

// Suppress reports whether comments suppress what is reported of a category at a
// position, or the file is generated.
func (c *Comments) Suppress(pos token.Pos, category lifecycle.Category) bool {
	s := c.files[c.fset.File(pos)]
	if s == nil || s.generated {
		return true
	}
	line, found := c.line(pos), false
	for _, i := range s.ignores {
		if i.mistake == "" && i.category == category && i.lines.hold(line) {
			i.used, found = true, true
		}
	}
	return found || slices.ContainsFunc(s.nolint, func(l lines) bool { return l.hold(line) })
}

// A Mistake is what is wrong with a comment.
type Mistake struct {
	Pos, End token.Pos
	Message  string
}

// Mistakes are those in comments that are to ignore something.
func (c *Comments) Mistakes() []Mistake {
	return c.about(func(i *ignore) string { return i.mistake })
}

// Unused are comments that ignore nothing of a category which is looked for. It is to
// be asked when all findings were held against the comments.
func (c *Comments) Unused(rules []rule.Rule) []Mistake {
	return c.about(func(i *ignore) string {
		if i.mistake != "" || i.used || !slices.ContainsFunc(rules, func(r rule.Rule) bool { return r.Category == i.category }) {
			return ""
		}
		return fmt.Sprintf("connlint:ignore %s: nothing of this category is found here; delete the comment", i.category)
	})
}

func (c *Comments) about(what func(*ignore) string) []Mistake {
	var ms []Mistake
	for _, s := range c.order {
		if s.generated {
			continue
		}
		for _, i := range s.ignores {
			if text := what(i); text != "" {
				ms = append(ms, Mistake{i.comment.Pos(), i.comment.End(), text})
			}
		}
	}
	return ms
}

// Suppressed reports whether comments suppress a finding, or its file is generated.
func (r *Reporter) Suppressed(f rule.Finding) bool {
	pos, _ := r.span(f.Block.Instr)
	return r.Comments.Suppress(pos, f.Category)
}
