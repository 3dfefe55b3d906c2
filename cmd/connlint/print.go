package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// printText prints findings for people: each with its source, its fix and the
// address of its documentation.
func (p *program) printText(out *bytes.Buffer, findings []finding, dir string, context int) {
	files := make(sources)
	for i, f := range findings {
		if i > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprintf(out, "%s: %s\n", p.style.strong(f.place(dir)), f.Message)
		p.printSource(out, files.lines(f.File), f.span, context)
		for _, r := range f.Related {
			fmt.Fprintf(out, "  see %s: %s\n", r.place(dir), r.Message)
		}
		if f.Fix != nil {
			fmt.Fprintf(out, "  fix: %s\n", f.Fix.Message)
			hint := p.style.diff(fixHint(f, files, dir))
			for line := range strings.Lines(hint) {
				fmt.Fprintf(out, "    %s", line)
			}
		}
		if f.URL != "" {
			fmt.Fprintf(out, "  %s\n", p.style.faint(f.URL))
		}
	}
}

// printSource prints the line that at begins in, with context lines before and
// after it and a line under it that marks the part that at covers.
func (p *program) printSource(out *bytes.Buffer, lines []string, at span, context int) {
	if at.Line < 1 || len(lines) < at.Line {
		return // no position, or the file is not to be had
	}
	for n := max(1, at.Line-context); n <= min(len(lines), at.Line+context); n++ {
		fmt.Fprintf(out, "%5d | %s\n", n, lines[n-1])
		if n == at.Line && at.Column > 0 {
			fmt.Fprintf(out, "      | %s\n", p.underline(lines[n-1], at))
		}
	}
}

// underline returns the line that marks the part of line that at covers. It
// keeps tabs, so that the mark stands right whatever their width.
func (p *program) underline(line string, at span) string {
	start := min(at.Column-1, len(line))
	end := len(strings.TrimRight(line, " \t")) // if at goes on in the next line
	if at.EndLine == at.Line {
		end = min(at.EndColumn-1, len(line))
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
	return b.String() + p.style.mark("^"+strings.Repeat("~", width-1))
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

// printJSON prints findings for programs, in the form that jsonHelp describes.
func printJSON(out *bytes.Buffer, findings []finding, dir string) error {
	list := make([]finding, 0, len(findings)) // [] and not null if empty
	for _, f := range findings {
		f.File = shortPath(f.File, dir)
		others := make([]related, 0, len(f.Related))
		for _, r := range f.Related {
			r.File = shortPath(r.File, dir)
			others = append(others, r)
		}
		f.Related = others
		if f.Fix != nil {
			short := fix{Message: f.Fix.Message, Edits: make([]edit, 0, len(f.Fix.Edits))}
			for _, e := range f.Fix.Edits {
				e.File = shortPath(e.File, dir)
				short.Edits = append(short.Edits, e)
			}
			f.Fix = &short
		}
		list = append(list, f)
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false) // messages are read by people in the end
	encoder.SetIndent("", "  ")
	return encoder.Encode(map[string][]finding{"findings": list})
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
