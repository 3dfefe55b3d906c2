package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/connlint/connlint/analyzer"
)

// printText prints findings for people: each with the source of what blocks and
// of what can never happen, the calls that lead there, its fix and the address of
// its documentation; then a summary.
func (p *program) printText(out *bytes.Buffer, r *report) error {
	for _, f := range r.findings {
		fmt.Fprintf(out, "%s: %s\n", p.style.strong(f.place(r.dir)), f.Message)
		p.printPlaces(out, r, f)
		if f.Fix != nil {
			fmt.Fprintf(out, "  fix: %s\n", f.Fix.Message)
			hint := p.style.diff(fixHint(f, r.sources, r.dir))
			for line := range strings.Lines(hint) {
				fmt.Fprintf(out, "    %s", line)
			}
		}
		if f.URL != "" {
			fmt.Fprintf(out, "  %s\n", p.style.faint(f.URL))
		}
		fmt.Fprintln(out)
	}
	p.printSummary(out, r)
	return nil
}

// printPlaces prints the source that has part in a finding.
func (p *program) printPlaces(out *bytes.Buffer, r *report, f finding) {
	marks := []mark{{span: f.span, caret: '^', paint: p.style.alarm}}
	var others []related
	for _, other := range f.Related {
		if other.isCall() || other.File != f.File {
			others = append(others, other)
			continue
		}
		marks[0].label = "blocks here"
		marks = append(marks, mark{other.span, '~', p.style.mark, other.Message})
	}
	p.printSource(out, r.sources.lines(f.File), marks, r.context)
	for _, other := range others {
		at, text := other.reached(r.packages)
		fmt.Fprintf(out, "  %s: %s\n", p.style.strong(at.place(r.dir)), text)
		p.printSource(out, r.sources.lines(at.File), []mark{{at, '~', p.style.mark, ""}}, 0)
	}
}

// isCall reports whether r is a call on the way to one of the two operations of a
// finding.
func (r related) isCall() bool {
	return strings.HasPrefix(r.Message, analyzer.CallToBlock) || strings.HasPrefix(r.Message, analyzer.CallToLater)
}

// elsewhere is the part of the message about a call that tells where it is, if it
// is in another package: " at example.test/lib/lib.go:8".
const elsewhere = ` at (.+)/([^/]+\.go):(\d+), `

// reached returns the place and the message of r. The source of another package
// that is checked too is known, while r itself stands where the package is left.
func (r related) reached(packages map[string]string) (span, string) {
	m := regexp.MustCompile(elsewhere).FindStringSubmatch(r.Message)
	if m == nil {
		return r.span, r.Message
	}
	dir, ok := packages[m[1]]
	line, err := strconv.Atoi(m[3])
	if !ok || err != nil {
		return r.span, r.Message
	}
	at := span{File: filepath.Join(dir, m[2]), Line: line, EndLine: line}
	return at, strings.Replace(r.Message, m[0], ", ", 1)
}

// A mark is a part of a file to show.
type mark struct {
	span
	caret byte // what the mark begins with
	paint func(string) string
	label string // what stands behind it
}

// printSource prints the lines that the marks begin in, each with context lines
// before and after it and a line under it that marks the part that is covered.
func (p *program) printSource(out *bytes.Buffer, lines []string, marks []mark, context int) {
	marks = slices.DeleteFunc(slices.Clone(marks), func(m mark) bool {
		return m.Line < 1 || len(lines) < m.Line // no position, or the file is not to be had
	})
	slices.SortStableFunc(marks, func(a, b mark) int { return a.Line - b.Line })
	last := 0 // the line that was printed last
	for i, m := range marks {
		end := min(len(lines), m.Line+context)
		if i+1 < len(marks) {
			end = max(m.Line, min(end, marks[i+1].Line-1))
		}
		from := max(1, m.Line-context, last+1)
		if last > 0 && from > last+2 {
			fmt.Fprintf(out, "  ... |\n")
		} else if last > 0 {
			from = min(from, last+1) // one line is no more than the dots for it
		}
		from = min(from, m.Line) // more marks than one on a line
		for n := from; n <= max(end, m.Line); n++ {
			if n > last {
				fmt.Fprintf(out, "%5d | %s\n", n, lines[n-1])
			}
			if n == m.Line && m.Column > 0 {
				fmt.Fprintf(out, "      | %s\n", m.underline(lines[n-1]))
			}
			last = max(last, n)
		}
	}
}

// underline returns the line that marks the part of line that m covers. It keeps
// tabs, so that the mark stands right whatever their width.
func (m mark) underline(line string) string {
	start := min(m.Column-1, len(line))
	end := len(strings.TrimRight(line, " \t")) // if m goes on in the next line
	if m.EndLine == m.Line {
		end = min(m.EndColumn-1, len(line))
	}
	var b strings.Builder
	for _, r := range line[:start] {
		if r != '\t' {
			r = ' '
		}
		b.WriteRune(r)
	}
	width := 1
	if start < end {
		width = len([]rune(line[start:end]))
	}
	text := string(m.caret) + strings.Repeat("~", width-1)
	if m.label != "" {
		text += " " + m.label
	}
	return b.String() + m.paint(text)
}

// place returns the position of s as editors read it.
func (s span) place(dir string) string {
	at := shortPath(s.File, dir)
	if s.Line > 0 {
		at += fmt.Sprintf(":%d", s.Line)
		if s.Column > 0 {
			at += fmt.Sprintf(":%d", s.Column)
		}
	}
	return at
}

// shortPath returns file relative to dir if it is below it.
func shortPath(file, dir string) string {
	if rel, err := filepath.Rel(dir, file); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return file
}

// sources holds the source files that were read, by name.
type sources map[string][]byte

// text returns the content of a file, nil if it cannot be read.
func (s sources) text(name string) []byte {
	text, ok := s[name]
	if !ok {
		text, _ = os.ReadFile(name) // the finding is worth printing without it
		s[name] = text
	}
	return text
}

func (s sources) lines(name string) []string {
	return strings.Split(strings.ReplaceAll(string(s.text(name)), "\r\n", "\n"), "\n")
}
