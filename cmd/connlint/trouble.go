package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// printTrouble prints what kept connlint from its work.
func (p *program) printTrouble(err error) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range joined.Unwrap() {
			p.printTrouble(err)
		}
		return
	}
	if trouble, ok := errors.AsType[*goTrouble](err); ok {
		for _, line := range trouble.lines {
			fmt.Fprintln(p.stderr, line)
		}
		return
	}
	fmt.Fprintf(p.stderr, "connlint: %v\n", err)
}

// goTrouble is what the go command had to say when it failed. A line that
// starts with a position is left as it is, for editors; any other one starts
// with "connlint: ", or with a tab if it continues the line before.
type goTrouble struct{ lines []string }

func (t *goTrouble) Error() string { return strings.Join(t.lines, "\n") }

// newGoTrouble makes the error for a go command that failed in dir.
func newGoTrouble(result goResult, dir string, patterns []string) *goTrouble {
	lines := cleanLines(result.stderr)
	if len(lines) == 0 {
		lines = []string{fmt.Sprintf("connlint: the go command failed and did not say why: %v", result.failed)}
	}
	for i, line := range lines {
		lines[i] += patternHint(line, dir, patterns)
	}
	return &goTrouble{lines}
}

// cleanLines takes what is only of use to the go command's own users out of
// its stderr, and marks the lines that do not tell a position as ours. The
// positions come last and sorted by file: go vet works on packages in parallel.
func cleanLines(stderr string) []string {
	position := regexp.MustCompile(`^(([A-Za-z]:)?[^:\s][^:\t]*):\d+(:\d+)?: `)
	type entry struct {
		file  string // "" if it tells no position
		lines []string
	}
	var entries []entry
	for line := range strings.Lines(stderr) {
		line = strings.TrimPrefix(strings.TrimRight(line, "\r\n"), "vet: ")
		at := position.FindStringSubmatch(line)
		switch {
		case line == "", strings.HasPrefix(line, "# "), strings.HasPrefix(line, "exit status "),
			strings.HasPrefix(line, "go: downloading "):
			// not worth a line
		case line == "no packages to vet" && len(entries) > 0:
			// an entry above says which pattern matched nothing
		case strings.HasPrefix(line, "\t") && len(entries) > 0:
			last := &entries[len(entries)-1]
			last.lines = append(last.lines, line)
		case at != nil:
			entries = append(entries, entry{at[1], []string{line}})
		default:
			for _, prefix := range []string{"connlint: ", "go: ", "warning: "} {
				line = strings.TrimPrefix(line, prefix)
			}
			entries = append(entries, entry{"", []string{"connlint: " + line}})
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return strings.Compare(a.file, b.file) })
	// A package that is also analysed with its tests is there twice.
	entries = slices.CompactFunc(entries, func(a, b entry) bool {
		return a.file != "" && slices.Equal(a.lines, b.lines)
	})
	var lines []string
	for _, e := range entries {
		lines = append(lines, e.lines...)
	}
	return lines
}

// patternHint returns what to add to a line of the go command's about one of
// the patterns: what may have been meant.
func patternHint(line, dir string, patterns []string) string {
	if strings.Contains(line, "no Go files in") && slices.Equal(patterns, []string{"."}) {
		return "; did you mean ./... for the packages below it?"
	}
	words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(` ";:`, r) })
	for _, pattern := range patterns {
		folder := strings.TrimSuffix(pattern, "/...")
		if isPath(pattern) || !slices.Contains(words, pattern) && !slices.Contains(words, folder) {
			continue
		}
		if info, err := os.Stat(filepath.Join(dir, folder)); err == nil && info.IsDir() {
			return fmt.Sprintf("; did you mean ./%s?", pattern)
		}
		if near := nearestCommand(pattern); near != "" && pattern == patterns[0] {
			return fmt.Sprintf("; did you mean connlint %s?", near)
		}
	}
	return ""
}

// isPath reports whether pattern names a folder or file, not an import path.
func isPath(pattern string) bool {
	return pattern == "." || pattern == ".." || strings.HasPrefix(pattern, "./") ||
		strings.HasPrefix(pattern, "../") || filepath.IsAbs(pattern) || strings.HasSuffix(pattern, ".go")
}

// checkPatterns returns an error for a pattern that names a folder or file
// which is not there, with the nearest that is.
func checkPatterns(dir string, patterns []string) error {
	for _, pattern := range patterns {
		path, _, wild := strings.Cut(filepath.ToSlash(pattern), "...")
		if wild {
			path = path[:strings.LastIndex(path, "/")+1]
		}
		if !isPath(pattern) {
			continue
		}
		full := filepath.FromSlash(path)
		if !filepath.IsAbs(full) {
			full = filepath.Join(dir, full)
		}
		if _, err := os.Stat(full); errors.Is(err, os.ErrNotExist) {
			kind, ending := "directory", ""
			if strings.HasSuffix(pattern, ".go") {
				kind, ending = "file", ".go"
			}
			return fmt.Errorf("%s: there is no such %s%s", pattern, kind, nearestEntry(full, ending))
		}
	}
	return nil
}

// nearestEntry returns "; did you mean X?" for the entry beside path whose name
// is nearest, or "". An ending of "" asks for folders.
func nearestEntry(path, ending string) string {
	entries, _ := os.ReadDir(filepath.Dir(path)) // none: no hint
	var names []string
	for _, entry := range entries {
		if ending == "" && entry.IsDir() || ending != "" && strings.HasSuffix(entry.Name(), ending) {
			names = append(names, entry.Name())
		}
	}
	if near := nearest(filepath.Base(path), names); near != "" {
		return fmt.Sprintf("; did you mean %s?", near)
	}
	return ""
}
