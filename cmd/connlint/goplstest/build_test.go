// Package goplstest drives a real gopls with connlint inside, as editors do. It is
// a module of its own because the build takes minutes:
//
//	cd cmd/connlint/goplstest && go test -timeout 30m ./...
//
// With GOPLS set to a program that connlint gopls has built, it drives that one.
package goplstest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// scratch is a folder for the programs that the tests build.
var scratch string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		var err error
		if scratch, err = os.MkdirTemp("", "goplstest"); err != nil {
			panic(err)
		}
		defer os.RemoveAll(scratch)
		return m.Run()
	}())
}

// connlintProgram builds connlint from this checkout.
var connlintProgram = sync.OnceValues(func() (string, error) {
	file := filepath.Join(scratch, "connlint")
	cmd := exec.Command("go", "build", "-o", file, ".")
	cmd.Dir = ".."
	cmd.Stderr = os.Stderr
	return file, cmd.Run()
})

func connlint(t *testing.T) string {
	t.Helper()
	file, err := connlintProgram()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

var builtGopls = sync.OnceValues(func() (string, error) {
	if file := os.Getenv("GOPLS"); file != "" {
		return filepath.Abs(file)
	}
	program, err := connlintProgram()
	if err != nil {
		return "", err
	}
	file := filepath.Join(scratch, "gopls")
	cmd := exec.Command(program, "gopls", "-o", file)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return file, cmd.Run()
})

func goplsProgram(t *testing.T) string {
	t.Helper()
	file, err := builtGopls()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// theCase copies the case that every integration is tested with.
func theCase(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, os.DirFS("../testdata/everywhere")); err != nil {
		t.Fatal(err)
	}
	return dir
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// wantFinding is the finding of the case, "file:line:column: message".
func wantFinding(t *testing.T) string {
	return strings.TrimSpace(read(t, "../testdata/everywhere/finding.txt"))
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
