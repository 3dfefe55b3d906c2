package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const everywhere = "../../cmd/connlint/testdata/everywhere"

// TestCase runs it on the case that every integration is tested with.
func TestCase(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(everywhere)); err != nil {
		t.Fatal(err)
	}
	bin := filepath.Join(t.TempDir(), "oldtools")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	info, err := exec.Command("go", "version", "-m", bin).Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(info), "=>\tgolang.org/x/tools\tv0.44.0") {
		t.Fatalf("it is not of x/tools v0.44.0:\n%s", info)
	}

	finding, err := os.ReadFile(filepath.Join(everywhere, "finding.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if out, err := vet(dir, bin); err == nil || !strings.Contains(out, string(finding)) {
		t.Errorf("go vet: %v\n%s\nwant\n%s", err, out, finding)
	}
	if out, err := vet(dir, bin, "-fix"); err != nil {
		t.Errorf("go vet -fix: %v\n%s", err, out)
	}
	fixed, err := os.ReadFile(filepath.Join(dir, "app", "main.go"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(filepath.Join(dir, "app", "main.go.fixed"))
	if err != nil {
		t.Fatal(err)
	}
	if string(fixed) != string(want) {
		t.Errorf("fixed\n%s\nwant\n%s", fixed, want)
	}
}

func vet(dir, tool string, flags ...string) (string, error) {
	args := append([]string{"vet", "-vettool=" + tool}, flags...)
	cmd := exec.Command("go", append(args, "./...")...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}
