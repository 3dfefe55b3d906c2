package goplstest

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

// TestInstalled does what a user does: install connlint as a module, and have it
// build gopls. There is no checkout then. The module comes from a proxy in a
// folder, and into a module cache of its own.
func TestInstalled(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	const version = "v0.1.0"
	dir := t.TempDir()
	env := append(os.Environ(),
		"GOPROXY="+strings.Join([]string{uri(filepath.Join(dir, "proxy")), uri(goEnv(t, "GOMODCACHE")) + "/cache/download", goEnv(t, "GOPROXY")}, ","),
		"GONOSUMDB=github.com/connlint/connlint",
		"GOMODCACHE="+filepath.Join(dir, "modules"),
		"GOBIN="+filepath.Join(dir, "bin"),
	)
	runIn := func(dir, program string, args ...string) string {
		t.Helper()
		cmd := exec.Command(program, args...)
		cmd.Dir, cmd.Env = dir, append(env, "PWD="+dir)
		var errs bytes.Buffer
		cmd.Stderr = &errs
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s %s: %v\n%s%s", program, args, err, out, errs.String())
		}
		return string(out)
	}
	run := func(program string, args ...string) string {
		t.Helper()
		return runIn(dir, program, args...)
	}
	t.Cleanup(func() { run("go", "clean", "-modcache") }) // its files are read-only
	publish(t, filepath.Join(dir, "proxy"), version)

	run("go", "install", "github.com/connlint/connlint/cmd/connlint@latest")
	program := filepath.Join(dir, "bin", "connlint")
	if out := run(program, "-version"); !strings.HasPrefix(out, "connlint "+version+",") {
		t.Errorf("connlint -version: %s", out)
	}
	file := filepath.Join(dir, "gopls with connlint")
	out := run(program, "gopls", "-o", file)
	if want := file + " is gopls v0.23.0 with connlint " + version + " inside\n"; out != want {
		t.Errorf("it says\n%swant\n%s", out, want)
	}
	if info := run("go", "version", "-m", file); !strings.Contains(info, "dep\tgithub.com/connlint/connlint\t"+version) {
		t.Errorf("the program is not of connlint %s:\n%s", version, info)
	}
	place, message, _ := strings.Cut(wantFinding(t), ": ")
	if got := runIn(theCase(t), file, "check", app); !strings.Contains(got, place+"-") || !strings.Contains(got, message) {
		t.Errorf("gopls check: %s", got)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			t.Errorf("%s is left behind", entry.Name())
		}
	}
}

// publish writes the checkout as a version of the module into a proxy's folder.
func publish(t *testing.T, proxy, version string) {
	t.Helper()
	const path = "github.com/connlint/connlint"
	dir := filepath.Join(proxy, filepath.FromSlash(path), "@v")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	var archive bytes.Buffer
	if err := zip.CreateFromDir(&archive, module.Version{Path: path, Version: version}, "../../.."); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"list":            version + "\n",
		version + ".info": fmt.Sprintf(`{"Version":%q,"Time":"2026-01-01T00:00:00Z"}`, version),
		version + ".mod":  read(t, "../../../go.mod"),
		version + ".zip":  archive.String(),
	} {
		write(t, filepath.Join(dir, name), text)
	}
}

func goEnv(t *testing.T, name string) string {
	t.Helper()
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}
