package gcltest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSameFixes lets connlint and golangci-lint fix all programs that hang, and
// wants the same files of both. golangci-lint fixes what it can in one step, and
// has to be run again for more.
func TestSameFixes(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	ours, theirs := newWorkspace(t, root+"/testdata", "{}"), newWorkspace(t, root+"/testdata", "{}")
	program, err := connlint()
	if err != nil {
		t.Fatal(err)
	}
	if _, stderr, code := ours.run(program, "-fix", "./hangs/..."); code > 1 {
		t.Fatalf("connlint -fix: exit code %d: %s", code, stderr)
	}
	before := -1
	for range 10 {
		code, issues, stderr := theirs.lint("--fix", "--max-same-issues=0", "--max-issues-per-linter=0", "./hangs/...")
		if code > 1 {
			t.Fatalf("golangci-lint --fix: exit code %d: %s", code, stderr)
		}
		if strings.Contains(stderr, "skipped") {
			t.Errorf("golangci-lint --fix: %s", stderr)
		}
		if len(issues) == before {
			break
		}
		before = len(issues)
	}
	changed := 0
	files, err := filepath.Glob(filepath.Join(ours.dir, "hangs", "*", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name, err := filepath.Rel(ours.dir, file)
		if err != nil {
			t.Fatal(err)
		}
		original, err := os.ReadFile(filepath.Join(root, "testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		fixed := ours.read(name)
		if fixed != string(original) {
			changed++
		}
		if got := theirs.read(name); got != fixed {
			t.Errorf("%s: golangci-lint --fix leaves\n%s\nconnlint -fix leaves\n%s", name, got, fixed)
		}
	}
	t.Logf("%d of %d files fixed", changed, len(files))
	if changed < 50 {
		t.Errorf("only %d of %d files fixed", changed, len(files))
	}
}
