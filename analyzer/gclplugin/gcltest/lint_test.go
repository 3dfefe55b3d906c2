// Package gcltest tests connlint in a real golangci-lint. It is a module of its own
// because of what golangci-lint needs, and because the build takes minutes:
//
//	cd analyzer/gclplugin/gcltest && go test -timeout 30m .
//
// With GOLANGCI set to a program that was built from the folder golangci-lint, that
// one is tested.
package gcltest

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

const (
	root = "../../.." // of connlint
	app  = "app/main.go"
)

// scratch is a folder for the programs that the tests build.
var scratch string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		var err error
		if scratch, err = os.MkdirTemp("", "gcltest"); err != nil {
			panic(err)
		}
		defer os.RemoveAll(scratch)
		return m.Run()
	}())
}

var golangci = sync.OnceValues(func() (string, error) {
	if file := os.Getenv("GOLANGCI"); file != "" {
		return filepath.Abs(file)
	}
	return build("golangci-lint", "golangci-lint")
})

var connlint = sync.OnceValues(func() (string, error) { return build(root+"/cmd/connlint", "connlint") })

func build(dir, name string) (string, error) {
	file := filepath.Join(scratch, name)
	cmd := exec.Command("go", "build", "-trimpath", "-o", file, ".")
	cmd.Dir = dir
	cmd.Stderr = os.Stderr
	return file, cmd.Run()
}

// A workspace is a copy of a module with a configuration and a cache of its own.
type workspace struct {
	t          *testing.T
	dir, cache string
}

func newWorkspace(t *testing.T, from, settings string) *workspace {
	t.Helper()
	w := &workspace{t, filepath.Join(t.TempDir(), "w"), t.TempDir()}
	if err := os.CopyFS(w.dir, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	w.configure(settings)
	return w
}

// configure writes the configuration that the README shows.
func (w *workspace) configure(settings string) {
	w.t.Helper()
	w.write(".golangci.yml", `version: "2"
linters:
  default: none
  enable: [connlint]
  settings:
    custom:
      connlint:
        type: module
        description: lifecycle-ordering deadlocks on connections
        settings: `+settings+"\n")
}

func (w *workspace) write(name, text string) {
	w.t.Helper()
	if err := os.WriteFile(filepath.Join(w.dir, name), []byte(text), 0o666); err != nil {
		w.t.Fatal(err)
	}
}

func (w *workspace) read(name string) string {
	w.t.Helper()
	data, err := os.ReadFile(filepath.Join(w.dir, name))
	if err != nil {
		w.t.Fatal(err)
	}
	return string(data)
}

// lint runs golangci-lint and returns its exit code, what it found, and what it
// said on stderr.
func (w *workspace) lint(args ...string) (code int, issues []string, stderr string) {
	w.t.Helper()
	program, err := golangci()
	if err != nil {
		w.t.Fatal(err)
	}
	args = append([]string{"run", "--show-stats=false", "--output.text.colors=false", "--output.text.print-issued-lines=false"}, args...)
	out, errs, code := w.run(program, args...)
	for line := range strings.Lines(out) {
		issues = append(issues, strings.TrimSpace(line))
	}
	return code, issues, errs
}

func (w *workspace) run(program string, args ...string) (stdout, stderr string, code int) {
	w.t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir = w.dir
	cmd.Env = append(os.Environ(), "GOLANGCI_LINT_CACHE="+w.cache, "PWD="+w.dir)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		code = exit.ExitCode()
	} else if err != nil {
		w.t.Fatal(err)
	}
	return out.String(), errs.String(), code
}

// demand lints and compares.
func (w *workspace) demand(what string, code int, issues ...string) {
	w.t.Helper()
	gotCode, got, stderr := w.lint("./...")
	if gotCode != code || strings.Join(got, "\n") != strings.Join(issues, "\n") {
		w.t.Errorf("%s: exit code %d, issues\n%s\nwant %d and\n%s\nstderr: %s", what, gotCode, strings.Join(got, "\n"), code, strings.Join(issues, "\n"), stderr)
	}
}
