//go:build unix

package main_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"go/format"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestFixesFinish(t *testing.T) {
	logTotal(t)
	reports, err := programReports()
	if err != nil {
		t.Fatal(err)
	}
	var without []string
	var fixed []*program
	copies := map[*program]map[string]string{}
	all := map[string]string{}
	hangs := programsIn(t, "hangs")
	for _, p := range hangs {
		edits := p.fixes(reports)
		if len(edits) == 0 {
			without = append(without, p.name)
			continue
		}
		copies[p] = p.overlay(t, edits)
		maps.Copy(all, copies[p])
		fixed = append(fixed, p)
	}
	c := newCompiler(t, fixed, "-race", "-overlay="+overlayFile(t, all))
	for _, p := range fixed {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			t.Cleanup(func() {
				if t.Failed() {
					for original, file := range copies[p] {
						text, err := os.ReadFile(file)
						t.Logf("%s, fixed (%v):\n%s", original, err, text)
					}
				}
			})
			p.finishes(t, c.compile(t, p))
		})
	}
	t.Logf("%d of %d hangs have a fix; none: %v", len(hangs)-len(without), len(hangs), without)
}

// fixes are the edits of all fixes that the reports on p offer.
func (p *program) fixes(reports []*programReport) []programEdit {
	var edits []programEdit
	for _, r := range reports {
		if r.within(p) && len(r.SuggestedFixes) > 0 {
			edits = append(edits, r.SuggestedFixes[0].Edits...)
		}
	}
	return edits
}

// overlay applies edits to copies of p's files, which have to stay formatted, and
// returns which copy is to take the place of which original.
func (p *program) overlay(t *testing.T, edits []programEdit) map[string]string {
	t.Helper()
	module, err := filepath.Abs(programModule)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	byFile := make(map[string][]programEdit)
	for _, e := range edits {
		file, err := relativeTo(module, e.Filename)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(file, p.path()+"/") {
			t.Fatalf("the fix edits %s", file)
		}
		byFile[file] = append(byFile[file], e)
	}
	replace := make(map[string]string)
	for file, edits := range byFile {
		original := filepath.Join(module, filepath.FromSlash(file))
		src, err := os.ReadFile(original)
		if err != nil {
			t.Fatal(err)
		}
		fixed, err := applyEdits(src, edits)
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if formatted, err := format.Source(fixed); err != nil {
			t.Fatalf("%s, fixed: %v\n%s", file, err, fixed)
		} else if !bytes.Equal(formatted, fixed) {
			t.Errorf("%s, fixed, is not formatted\n%s", file, fixed)
		}
		replacement := filepath.Join(dir, filepath.Base(file))
		if err := os.WriteFile(replacement, fixed, 0o666); err != nil {
			t.Fatal(err)
		}
		replace[original] = replacement
	}
	return replace
}

// overlayFile writes the file that makes the go command read copies in the place
// of originals.
func overlayFile(t *testing.T, replace map[string]string) string {
	t.Helper()
	b, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(file, b, 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// applyEdits applies edits, which must not overlap, to src.
func applyEdits(src []byte, edits []programEdit) ([]byte, error) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b programEdit) int { return cmp.Compare(a.Start, b.Start) })
	var out []byte
	done := 0
	for _, e := range edits {
		if e.Start < done || e.End < e.Start || e.End > len(src) {
			return nil, errors.New("the edits overlap or leave the file")
		}
		out = append(append(out, src[done:e.Start]...), e.New...)
		done = e.End
	}
	return append(out, src[done:]...), nil
}
