//go:build unix

package main_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// unfixed are the programs of hangs that get no fix, each with the reason.
var unfixed = map[string]string{
	"callback-redcon-door": "the handler has to answer by what it asks for, and asking runs the same handler again: only the author can say where else to look",
}

// TestFixesAreQuiet applies the fixes to all programs that hang, in one run. Of the
// result, connlint has to say only what it offers no fix for, and go vet nothing. So
// has staticcheck, if CONNLINT_STATICCHECK names it as go run takes it, of the programs
// as they were too. A second run changes nothing.
func TestFixesAreQuiet(t *testing.T) {
	logTotal(t)
	bin, err := buildConnlint(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(programModule)); err != nil {
		t.Fatal(err)
	}
	run := func(dir string, args ...string) (string, error) {
		ctx, cancel := context.WithTimeout(context.Background(), 2*vetWithin)
		defer cancel()
		cmd := exec.CommandContext(ctx, args[0], args[1:]...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "PWD="+dir)
		cmd.WaitDelay = 5 * time.Second
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	found := func(out string, err error) []string {
		t.Helper()
		exit, failed := errors.AsType[*exec.ExitError](err)
		if err != nil && (!failed || exit.ExitCode() != 1) {
			t.Fatalf("%v\n%s", err, out)
		}
		return regexp.MustCompile(`(?m)^hangs/.*\.go:\d+:\d+: .*$`).FindAllString(out, -1)
	}
	first, err := run(dir, bin, "-fix", "./hangs/...")
	said := map[string]bool{}
	for _, line := range found(first, err) {
		name := strings.Split(line, "/")[1]
		said[name] = true
		if unfixed[name] == "" {
			t.Errorf("behind the fixes: %s", line)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(unfixed)) {
		if !said[name] {
			t.Errorf("%s is silent, though it is said to have no fix: %s", name, unfixed[name])
		}
	}
	second, err := run(dir, bin, "-fix", "./hangs/...")
	if again := found(second, err); !slices.Equal(again, found(first, nil)) || strings.Contains(second, "\n+++ ") {
		t.Errorf("a second run:\n%s", second)
	}
	if out, err := run(dir, "go", "vet", "./hangs/..."); err != nil {
		t.Errorf("go vet: %v\n%s", err, out)
	}
	staticcheck := os.Getenv("CONNLINT_STATICCHECK")
	if staticcheck == "" {
		t.Log("CONNLINT_STATICCHECK names no staticcheck")
		return
	}
	check := func(dir string, packages ...string) {
		t.Helper()
		if out, err := run(dir, slices.Concat([]string{"go", "run", staticcheck}, packages)...); err != nil {
			t.Errorf("staticcheck %s: %v\n%s", packages, err, out)
		}
	}
	check(programModule, "./hangs/...", "./fixed/...", "./clean/...")
	check(dir, "./hangs/...")
}
