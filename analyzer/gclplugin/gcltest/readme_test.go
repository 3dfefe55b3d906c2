package gcltest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadme does what the README says: it has golangci-lint custom build a
// golangci-lint, and runs that, by the README's two files. The repository to clone
// is made of the module, and connlint is this checkout.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	block := func(name string) string {
		_, text, ok := strings.Cut(string(readme), "```yaml\n# "+name+"\n")
		text, _, end := strings.Cut(text, "```")
		if !ok || !end {
			t.Fatalf("the README has no %s", name)
		}
		return text
	}
	checkout, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	custom := block(".custom-gcl.yml")
	before, _, ok := strings.Cut(custom, "version: latest")
	if !ok {
		t.Fatalf("not the latest version:\n%s", custom)
	}
	_, version, _ := strings.Cut(custom, "version: ")
	version, _, _ = strings.Cut(version, "\n")

	w := newWorkspace(t, everywhere, "{}")
	w.write(".custom-gcl.yml", before+"path: "+checkout+"\n")
	w.write(".golangci.yml", block(".golangci.yml"))
	home := t.TempDir()
	repository := golangciRepository(t, version)
	gitconfig := "[url \"file://" + repository + "\"]\n\tinsteadOf = https://github.com/golangci/golangci-lint.git\n"
	if err := os.WriteFile(filepath.Join(home, ".gitconfig"), []byte(gitconfig), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"GOCACHE", "GOMODCACHE"} { // they may be in the home that follows
		t.Setenv(name, output(t, ".", "go", "env", name))
	}
	t.Setenv("HOME", home)
	program, err := golangci()
	if err != nil {
		t.Fatal(err)
	}
	if out, errs, code := w.run(program, "custom", "-v"); code != 0 {
		t.Fatalf("golangci-lint custom: exit code %d\n%s%s", code, out, errs)
	}
	out, errs, code := w.run("./custom-gcl", "run", "--output.text.colors=false", "./...")
	if code != 1 || !strings.Contains(out, finding(t)) {
		t.Errorf("custom-gcl run: exit code %d\n%s%s", code, out, errs)
	}
}

// golangciRepository makes a git repository of the module of golangci-lint.
func golangciRepository(t *testing.T, version string) string {
	t.Helper()
	const path = "github.com/golangci/golangci-lint/v2"
	if have := output(t, ".", "go", "list", "-m", "-f", "{{.Version}}", path); have != version {
		t.Fatalf("the README says %s, go.mod says %s", version, have)
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(output(t, ".", "go", "list", "-m", "-f", "{{.Dir}}", path))); err != nil {
		t.Fatal(err)
	}
	output(t, dir, "git", "init", "-q")
	output(t, dir, "git", "add", "-A", "-f")
	output(t, dir, "git", "-c", "user.name=a", "-c", "user.email=a@example.test", "commit", "-qm", version)
	output(t, dir, "git", "tag", version)
	return dir
}

func output(t *testing.T, dir, program string, args ...string) string {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir = dir
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %q: %v", program, args, err)
	}
	return strings.TrimSpace(string(out))
}
