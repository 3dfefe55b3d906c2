//go:build unix

package main_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestFixesAreQuiet applies the fixes to all programs that hang, in one run. Of the
// result, connlint has nothing to say, nor has go vet, nor has staticcheck, if
// CONNLINT_STATICCHECK names it as go run takes it, of the programs as they were too. A
// second run changes nothing. The programs that have to be mended by hand stay as they
// are, and what is said of them says how.
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
		return regexp.MustCompile(`(?m)^\w+/.*\.go:\d+:\d+: .*$`).FindAllString(out, -1)
	}
	first, err := run(dir, bin, "-fix", "./hangs/...")
	for _, line := range found(first, err) {
		t.Errorf("behind the fixes: %s", line)
	}
	hand, err := run(dir, bin, "-fix", "./"+handTree+"/...")
	lines := found(hand, err)
	if n := len(programsIn(t, handTree)); len(lines) != n || strings.Contains(hand, "\n+++ ") {
		t.Errorf("%d programs are to be mended by hand, and nothing is changed there:\n%s", n, hand)
	}
	for _, line := range lines {
		if !strings.Contains(line, "answer from what is at hand") && !strings.Contains(line, "do in place what it asks for") && !strings.Contains(line, "nobody does (run its") && !strings.Contains(line, "each in a goroutine of its own") && !strings.Contains(line, "receive from it in another goroutine") && !strings.Contains(line, "set up alone, and run") {
			t.Errorf("it does not say what to do: %s", line)
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
	check(programModule, "./hangs/...", "./fixed/...", "./clean/...", "./"+handTree+"/...")
	check(dir, "./hangs/...")
}
