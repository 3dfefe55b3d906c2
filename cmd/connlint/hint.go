package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/format"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
)

// fixHint returns the fix of f as a unified diff without the headers of a
// patch: the position above it names the file, and any other file is named
// before its part. It returns "" if the fix does not suit the files.
func fixHint(f finding, files sources, dir string) string {
	edits := make(map[string][]edit)
	var names []string
	for _, e := range f.Fix.Edits {
		if edits[e.File] == nil {
			names = append(names, e.File)
		}
		edits[e.File] = append(edits[e.File], e)
	}
	var hint strings.Builder
	for _, name := range names {
		before := files.text(name)
		after, err := applyEdits(before, edits[name])
		if err != nil {
			return ""
		}
		if name != f.File {
			fmt.Fprintf(&hint, "in %s:\n", shortPath(name, dir))
		}
		hint.WriteString(hunks(before, formatLike(before, after)))
	}
	return hint.String()
}

// applyEdits returns text as the edits leave it.
func applyEdits(text []byte, edits []edit) ([]byte, error) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b edit) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	var out bytes.Buffer
	done := 0
	for _, e := range edits {
		if e.Start < done || e.End < e.Start || len(text) < e.End {
			return nil, errors.New("the edits overlap or go beyond the file")
		}
		out.Write(text[done:e.Start])
		out.WriteString(e.NewText)
		done = e.End
	}
	out.Write(text[done:])
	return out.Bytes(), nil
}

// formatLike formats after if before is formatted, as the fix alone is to show.
func formatLike(before, after []byte) []byte {
	if formatted, err := format.Source(before); err != nil || !bytes.Equal(formatted, before) {
		return after
	}
	if formatted, err := format.Source(after); err == nil {
		return formatted
	}
	return after
}

// hunks returns the unified diff of two texts from the first "@@" on.
func hunks(before, after []byte) string {
	text := string(diff.Diff("", before, "", after))
	if i := strings.Index(text, "\n@@"); i >= 0 {
		return text[i+1:]
	}
	return ""
}

// patch returns the hunks of a file with the headers by which "git apply" and
// "patch -p1" find it from the working directory.
func patch(file, dir, hunks string) string {
	before, after := file, file
	if name := shortPath(file, dir); name != file {
		before, after = "a/"+filepath.ToSlash(name), "b/"+filepath.ToSlash(name)
	}
	return fmt.Sprintf("--- %s\n+++ %s\n%s", before, after, hunks)
}
