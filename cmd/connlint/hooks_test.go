package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

type hook struct {
	ID, Name, Description, Entry, Language string
	Args, Types                            []string
	PassFilenames                          bool `yaml:"pass_filenames"`
	RequireSerial                          bool `yaml:"require_serial"`
}

func TestHooks(t *testing.T) {
	var hooks []hook
	readYAML(t, hooksFile, &hooks)
	var ids []string
	for _, h := range hooks {
		ids = append(ids, h.ID)
		if h.Language != "golang" || h.PassFilenames || !h.RequireSerial || h.Name == "" {
			t.Errorf("%s: %+v", h.ID, h)
		}
		words := append(strings.Fields(h.Entry), h.Args...)
		if _, err := parse(analyzer.Analyzer, words[1:]); err != nil || words[0] != "connlint" {
			t.Errorf("%s: %v is no command line: %v", h.ID, words, err)
		}
	}
	if want := []string{"connlint", "connlint-fix"}; !slices.Equal(ids, want) {
		t.Errorf("hooks %v, want %v", ids, want)
	}
}

// pre-commit builds connlint from a clone of this repository, as it is committed,
// and runs it on another.
func TestPreCommit(t *testing.T) {
	if testing.Short() {
		t.Skip("builds connlint anew")
	}
	if _, err := exec.LookPath("pre-commit"); err != nil {
		t.Skip("pre-commit is not installed")
	}
	module, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	head, err := exec.Command("git", "-C", module, "rev-parse", "HEAD").Output()
	if err != nil {
		t.Skip("not in a git repository")
	}
	modules, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	// The modules that are here need no network.
	proxy := "GOPROXY=file://" + filepath.ToSlash(strings.TrimSpace(string(modules))) + "/cache/download," + cmp.Or(os.Getenv("GOPROXY"), "https://proxy.golang.org")
	dir := t.TempDir()
	run := func(wantFailure bool, name string, args ...string) string {
		t.Helper()
		cmd := exec.Command(name, args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "PRE_COMMIT_HOME="+filepath.Join(dir, ".cache"), proxy, "GOTOOLCHAIN=local", "GITHUB_ACTIONS=")
		out, err := cmd.CombinedOutput()
		if (err != nil) != wantFailure {
			t.Fatalf("%s %v: %v\n%s", name, args, err, out)
		}
		return string(out)
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("go.mod", "module example.test/m\n\ngo 1.26\n")
	write("m.go", hangingSource)
	write(".pre-commit-config.yaml", fmt.Sprintf("repos: [{repo: %q, rev: %s, hooks: [{id: connlint}, {id: connlint-fix}]}]\n", module, bytes.TrimSpace(head)))
	run(false, "git", "init", "-q")
	run(false, "git", "add", "go.mod", "m.go", ".pre-commit-config.yaml")
	out := run(true, "pre-commit", "run", "connlint", "--all-files")
	if !strings.Contains(out, "m.go:10:2: Copy blocks") || !strings.Contains(out, "- exit code: 1") {
		t.Errorf("pre-commit printed\n%s", out)
	}
	run(true, "pre-commit", "run", "connlint-fix", "--all-files") // it changes files
	if out := run(false, "pre-commit", "run", "connlint", "--all-files"); !strings.Contains(out, "Passed") {
		t.Errorf("pre-commit printed\n%s", out)
	}
}

const hangingSource = `package m

import (
	"io"
	"net"
)

func f() {
	near, far := net.Pipe()
	io.Copy(io.Discard, far)
	near.Write(nil)
}
`
