package main

import (
	"bytes"
	"context"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// diff prints the patch that -fix would apply (its first round, see fix).
func (p *program) diff(ctx context.Context, out *bytes.Buffer, work *workplace, opt *options) (int, error) {
	// go vet -fix -diff exits with 1 for a patch and for trouble alike, so ask
	// for trouble first. That is also all there is to do if nothing has a fix.
	result, err := p.check(ctx, work, opt)
	if err != nil {
		return exitTrouble, err
	}
	if !slices.ContainsFunc(result.findings, hasFix) {
		return exitClean, nil
	}
	vetted, err := work.vet(ctx, opt, true, "-fix", "-diff")
	if err != nil {
		return exitTrouble, err
	}
	if vetted.failed != nil && len(vetted.stdout) == 0 {
		return exitTrouble, newGoTrouble(vetted, work.dir, opt.patterns)
	}
	patches, notes := splitPatches(string(vetted.stdout), result.packages)
	for _, f := range patches {
		out.WriteString(p.style.diff(patch(f.name, work.dir, f.hunks)))
	}
	for _, note := range notes {
		p.note(note)
	}
	return codeFor(len(patches)), nil
}

func hasFix(f finding) bool { return f.Fix != nil }

// A filePatch is the change of one file.
type filePatch struct{ name, hunks string }

// splitPatches splits what go vet -fix -diff prints by file, sorted, and drops
// the files outside the packages, which are there because of isMute. The
// notes tell of fixes that are held back.
func splitPatches(text string, packages map[string]string) (patches []filePatch, notes []string) {
	wanted := make(map[string]bool)
	for _, dir := range packages {
		wanted[dir] = true
	}
	for line := range strings.Lines(text) {
		held, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), heldPrefix)
		if !ok {
			continue
		}
		unit, text, _ := strings.Cut(held, ": ")
		pkg, asked := packageOf(unit, packages)
		note := pkg + ": " + text
		if asked && !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	headers := regexp.MustCompile(`(?m)^--- (.+) \(old\)\n\+\+\+ .+ \(new\)\n@@`).FindAllStringSubmatchIndex(text, -1)
	for i, h := range headers {
		end := len(text)
		if i+1 < len(headers) {
			end = headers[i+1][0]
		}
		name := text[h[2]:h[3]]
		if wanted[filepath.Dir(name)] {
			body := text[h[1]-len("@@") : end]
			if j := strings.Index(body, "\n"+heldPrefix); j >= 0 {
				body = body[:j+1]
			}
			patches = append(patches, filePatch{name, body})
		}
	}
	slices.SortStableFunc(patches, func(a, b filePatch) int { return strings.Compare(a.name, b.name) })
	// A package that is also analysed with its tests is there twice.
	patches = slices.CompactFunc(patches, func(a, b filePatch) bool { return a.name == b.name })
	return patches, notes
}
