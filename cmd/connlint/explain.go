package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer"
)

// explainFlag is the flag of the analyzer that asks for explanations.
const explainFlag = "explain"

// A place is a line of a file that an explanation is asked of.
type place struct {
	name string // as it was asked
	file string // absolute
	line int
}

// explain prints why there is a finding, or is none, at the places of opt.
func (p *program) explain(ctx context.Context, out *bytes.Buffer, work *workplace, opt *options) (int, error) {
	places, err := work.places(opt.explain)
	if err != nil {
		return exitTrouble, err
	}
	var list []string
	for _, at := range places {
		list = append(list, fmt.Sprintf("%s:%d", at.file, at.line))
	}
	opt.toolFlags = append(opt.toolFlags, "-"+explainFlag+"="+strings.Join(list, ","))
	if !opt.named {
		opt.patterns = work.packagesOf(places)
	}
	if err := checkPatterns(work.dir, opt.patterns); err != nil {
		return exitTrouble, err
	}
	result, err := p.check(ctx, work, opt)
	if err != nil {
		return exitTrouble, err
	}
	for i, at := range places {
		answered := false
		for _, f := range result.findings {
			if f.Category != analyzer.Explanation || f.File != at.file || f.Line != at.line {
				continue
			}
			if i > 0 || answered { // also with its tests a package may have another answer
				fmt.Fprintln(out)
			}
			answered = true
			f.Column = 0
			fmt.Fprintf(out, "%s: %s\n", p.style.strong(f.place(work.dir)), f.Message)
		}
		if !answered {
			return exitTrouble, work.unanswered(at, result.packages)
		}
	}
	return exitClean, nil
}

// places reads a comma-separated list of places and looks that they are there.
// The flag of the analyzer has checked their form.
func (w *workplace) places(list string) ([]place, error) {
	var places []place
	for name := range strings.SplitSeq(list, ",") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		file, line, _ := splitPosition(name)
		at := place{name: name, file: file, line: line}
		if !filepath.IsAbs(file) {
			at.file = filepath.Join(w.dir, file)
		}
		text, err := os.ReadFile(at.file)
		if errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("-explain %s: there is no such file%s", name, nearestEntry(at.file, ".go"))
		} else if err != nil {
			return nil, fmt.Errorf("-explain %s: %w", name, err)
		}
		if n := bytes.Count(append(bytes.TrimSuffix(text, []byte("\n")), '\n'), []byte("\n")); line > n {
			return nil, fmt.Errorf("-explain %s: the file has no line %d; its last is %d", name, line, n)
		}
		places = append(places, at)
	}
	return places, nil
}

// packagesOf are the patterns of the packages that places are in.
func (w *workplace) packagesOf(places []place) []string {
	patterns := make(map[string]bool)
	for _, at := range places {
		dir := shortPath(filepath.Dir(at.file), w.dir)
		if !filepath.IsAbs(dir) {
			dir = "./" + filepath.ToSlash(dir)
		}
		patterns[dir] = true
	}
	return slices.Sorted(maps.Keys(patterns))
}

// unanswered is the error for a place that no package has.
func (w *workplace) unanswered(at place, packages map[string]string) error {
	dir := filepath.Dir(at.file)
	for _, path := range slices.Sorted(maps.Keys(packages)) {
		if packages[path] == dir {
			return fmt.Errorf("-explain %s: package %s leaves the file out, by its name or its build constraints; try -tags, GOOS or GOARCH", at.name, path)
		}
	}
	return fmt.Errorf("-explain %s: the file is in none of the packages that were named; its folder is %s", at.name, w.packagesOf([]place{at})[0])
}
