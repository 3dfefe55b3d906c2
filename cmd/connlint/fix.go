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
)

// maxRounds bounds the times that fixes are applied and the code is analysed
// again. A second round is for fixes that the first one held back.
const maxRounds = 10

// fix applies the fixes and prints what they changed and which findings remain.
// It changes all or nothing: if anything goes wrong on the way, every file gets
// back the content that it had.
func (p *program) fix(ctx context.Context, out *bytes.Buffer, work *workplace, opt *options) (int, error) {
	result, err := p.check(ctx, work, opt)
	if err != nil {
		return exitTrouble, err
	}
	var before snapshot
	if slices.ContainsFunc(result.findings, hasFix) {
		if before, err = takeSnapshot(result.packages); err != nil {
			return exitTrouble, err
		}
		if result, err = p.fixInRounds(ctx, work, opt, result); err != nil {
			return exitTrouble, errors.Join(err, before.restore())
		}
	}
	changes, err := before.changes()
	if err != nil {
		return exitTrouble, err
	}
	for _, f := range changes {
		out.WriteString(p.style.diff(patch(f.name, work.dir, f.hunks)))
	}
	if len(changes) > 0 && len(result.findings) > 0 {
		fmt.Fprintln(out)
	}
	return codeFor(len(result.findings)), p.printText(out, newReport(result, work, opt))
}

// fixInRounds applies fixes until there is none or none can be applied, as in
// generated files. It returns the last check.
func (p *program) fixInRounds(ctx context.Context, work *workplace, opt *options, result *checked) (*checked, error) {
	for range maxRounds {
		if !slices.ContainsFunc(result.findings, hasFix) {
			break
		}
		before, err := takeSnapshot(result.packages)
		if err != nil {
			return nil, err
		}
		vetted, err := work.vet(ctx, opt, false, "-fix")
		if err != nil {
			return nil, err
		}
		if vetted.failed != nil {
			return nil, newGoTrouble(vetted, work.dir, opt.patterns)
		}
		changes, err := before.changes()
		if err != nil {
			return nil, err
		}
		if len(changes) == 0 {
			break
		}
		if result, err = p.check(ctx, work, opt); err != nil {
			return nil, undone(err)
		}
	}
	return result, nil
}

// undone is the error for fixes that leave code which cannot be checked.
func undone(err error) error {
	const head = "connlint: the fixes leave code that does not compile, as follows, so no file was changed; please report this"
	if trouble, ok := errors.AsType[*goTrouble](err); ok {
		return &goTrouble{append([]string{head}, trouble.lines...)}
	}
	return err
}

// A snapshot is the content of files at one time, by name.
type snapshot map[string][]byte

// takeSnapshot reads the Go files in the folders of packages.
func takeSnapshot(packages map[string]string) (snapshot, error) {
	s := make(snapshot)
	for _, dir := range packages {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return nil, fmt.Errorf("save the files before the fixes: %w", err)
		}
		for _, entry := range entries {
			if filepath.Ext(entry.Name()) != ".go" || entry.IsDir() {
				continue
			}
			name := filepath.Join(dir, entry.Name())
			if s[name], err = os.ReadFile(name); err != nil {
				return nil, fmt.Errorf("save the files before the fixes: %w", err)
			}
		}
	}
	return s, nil
}

// changes returns what changed since s was taken, sorted by file.
func (s snapshot) changes() ([]filePatch, error) {
	var changes []filePatch
	for _, name := range slices.Sorted(maps.Keys(s)) {
		now, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("see what the fixes changed: %w", err)
		}
		if !bytes.Equal(now, s[name]) {
			changes = append(changes, filePatch{name, hunks(s[name], now)})
		}
	}
	return changes, nil
}

// restore gives the files the content that they had.
func (s snapshot) restore() error {
	var failures []error
	for name, text := range s {
		if now, err := os.ReadFile(name); err == nil && bytes.Equal(now, text) {
			continue
		}
		if err := os.WriteFile(name, text, 0o666); err != nil {
			failures = append(failures, fmt.Errorf("restore the file before the fixes: %w", err))
		}
	}
	return errors.Join(failures...)
}
