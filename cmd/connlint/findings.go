package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A finding is one report of the analyzer. Its file names are absolute until
// they are printed. The JSON form is described by jsonHelp and stays as it is:
// fields may be added, none is renamed or removed.
type finding struct {
	span
	Category string    `json:"category"`
	Message  string    `json:"message"`
	URL      string    `json:"url"`
	Related  []related `json:"related"`
	Fix      *fix      `json:"fix"`
}

// A span is a part of a file. Lines and columns count from 1, columns in bytes;
// 0 is unknown. The end is the position after the last byte.
type span struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine"`
	EndColumn int    `json:"endColumn"`
}

// A related is another place that has part in a finding.
type related struct {
	span
	Message string `json:"message"`
}

// A fix is a change of the source that does away with a finding.
type fix struct {
	Message string `json:"message"`
	Edits   []edit `json:"edits"`
}

// An edit replaces the bytes from Start to before End of a file.
type edit struct {
	File    string `json:"file"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	NewText string `json:"newText"`
}

// vetDiagnostic is a finding as go vet -json prints it.
type vetDiagnostic struct {
	Category       string `json:"category"`
	Posn           string `json:"posn"`
	End            string `json:"end"`
	Message        string `json:"message"`
	SuggestedFixes []struct {
		Message string `json:"message"`
		Edits   []struct {
			Filename string `json:"filename"`
			Start    int    `json:"start"`
			End      int    `json:"end"`
			New      string `json:"new"`
		} `json:"edits"`
	} `json:"suggested_fixes"`
	Related []struct {
		Posn    string `json:"posn"`
		End     string `json:"end"`
		Message string `json:"message"`
	} `json:"related"`
}

// decodeVet reads the stream of go vet -json, {unit: {analyzer: [diagnostic] or
// error}} for each unit, and returns the findings in the packages wanted (the
// keys are import paths), sorted by file and position, each once. The error
// tells where the analyzer failed; the findings are good all the same.
func decodeVet(stream io.Reader, wanted map[string]string, baseURL string) ([]finding, error) {
	var findings []finding
	var failures []error
	for decoder := json.NewDecoder(stream); ; {
		var units map[string]map[string]json.RawMessage
		if err := decoder.Decode(&units); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("read what go vet -json printed: %w", err)
		}
		for unit, results := range units {
			pkg, ok := packageOf(unit, wanted)
			if !ok {
				continue // a dependency, see isMute
			}
			for _, result := range results {
				found, err := decodeResult(result, baseURL)
				if err != nil {
					failures = append(failures, failureOf(pkg, err)...)
				}
				findings = append(findings, found...)
			}
		}
	}
	return sortedOnce(findings), joinedOnce(failures)
}

// compareTexts orders texts, those that begin with a place by that.
func compareTexts(a, b string) int {
	placeA, _, _ := strings.Cut(a, ": ")
	placeB, _, _ := strings.Cut(b, ": ")
	fileA, lineA, _ := splitPosition(placeA)
	fileB, lineB, _ := splitPosition(placeB)
	return cmp.Or(strings.Compare(fileA, fileB), cmp.Compare(lineA, lineB), strings.Compare(a, b))
}

// failureOf is an error that the analyzer has met with in a package. One that begins
// with a place is about that, and not about the package: a stub that does not match.
func failureOf(pkg string, err error) []error {
	if !filepath.IsAbs(err.Error()) {
		return []error{fmt.Errorf("package %s: %w", pkg, err)}
	}
	var errs []error
	for line := range strings.Lines(err.Error()) {
		errs = append(errs, &goTrouble{[]string{strings.TrimSuffix(line, "\n")}})
	}
	return errs
}

// joinedOnce joins errors, each text once: a package is also analysed with its tests.
func joinedOnce(errs []error) error {
	slices.SortStableFunc(errs, func(a, b error) int { return compareTexts(a.Error(), b.Error()) })
	return errors.Join(slices.CompactFunc(errs, func(a, b error) bool { return a.Error() == b.Error() })...)
}

// packageOf returns the import path of the package that a unit of go vet is or
// tests: p for "p", "p [p.test]", "p_test" and "p_test [p.test]". A package that
// is built again for the test of another, "q [p.test]", is none of these.
func packageOf(unit string, packages map[string]string) (string, bool) {
	path, variant, isVariant := strings.Cut(unit, " [")
	tested := strings.TrimSuffix(path, "_test")
	if isVariant && variant != path+".test]" && variant != tested+".test]" {
		return "", false
	}
	if _, ok := packages[path]; ok {
		return path, true
	}
	_, ok := packages[tested]
	return tested, ok
}

// decodeResult reads what one analyzer said of one unit.
func decodeResult(result json.RawMessage, baseURL string) ([]finding, error) {
	var failure struct {
		Err string `json:"error"`
	}
	if json.Unmarshal(result, &failure) == nil && failure.Err != "" {
		return nil, errors.New(failure.Err)
	}
	var diagnostics []vetDiagnostic
	if err := json.Unmarshal(result, &diagnostics); err != nil {
		return nil, fmt.Errorf("read what go vet -json printed: %w", err)
	}
	var findings []finding
	for _, d := range diagnostics {
		f := finding{
			span:     newSpan(d.Posn, d.End),
			Category: d.Category,
			Message:  d.Message,
			URL:      categoryURL(baseURL, d.Category),
			Related:  []related{},
		}
		for _, r := range d.Related {
			f.Related = append(f.Related, related{newSpan(r.Posn, r.End), r.Message})
		}
		// One fix at most is the rule; of several, go vet -fix takes the first.
		if len(d.SuggestedFixes) > 0 {
			f.Fix = &fix{Message: d.SuggestedFixes[0].Message, Edits: []edit{}}
			for _, e := range d.SuggestedFixes[0].Edits {
				f.Fix.Edits = append(f.Fix.Edits, edit{e.Filename, e.Start, e.End, e.New})
			}
		}
		findings = append(findings, f)
	}
	return findings, nil
}

// categoryURL resolves a category as x/tools does: go vet leaves the URL out.
func categoryURL(baseURL, category string) string {
	base, err := url.Parse(baseURL)
	if err != nil || baseURL == "" {
		return ""
	}
	if category != "" {
		base = base.ResolveReference(&url.URL{Fragment: category})
	}
	return base.String()
}

// newSpan reads two positions of the form "file:line:column", in which column,
// or line and column, may be missing.
func newSpan(from, to string) span {
	file, line, column := splitPosition(from)
	endFile, endLine, endColumn := splitPosition(to)
	if endFile != file || cmp.Or(cmp.Compare(endLine, line), cmp.Compare(endColumn, column)) < 0 {
		endLine, endColumn = line, column
	}
	return span{file, line, column, endLine, endColumn}
}

func splitPosition(s string) (file string, line, column int) {
	file, last, ok := cutNumber(s)
	if !ok {
		return s, 0, 0
	}
	if rest, first, ok := cutNumber(file); ok {
		return rest, first, last
	}
	return file, last, 0
}

func cutNumber(s string) (rest string, n int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return s, 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	if err != nil {
		return s, 0, false
	}
	return s[:i], n, true
}

// sortedOnce sorts findings and drops those that are there twice, because a
// package is also analysed together with its tests.
func sortedOnce(findings []finding) []finding {
	order := func(a, b finding) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Category, b.Category),
			cmp.Compare(a.Message, b.Message),
		)
	}
	slices.SortStableFunc(findings, func(a, b finding) int {
		if byPlace := order(a, b); byPlace != 0 || (a.Fix == nil) == (b.Fix == nil) {
			return byPlace
		}
		if a.Fix != nil { // the one to keep
			return -1
		}
		return 1
	})
	return slices.CompactFunc(findings, func(a, b finding) bool { return order(a, b) == 0 })
}
