package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

// nogoSources are the files that rules_go makes a nogo program of
// (go/tools/builders/BUILD.bazel, nogo_srcs), and those of its generator.
var (
	nogoSources      = []string{"constants.go", "env.go", "flags.go", "nogo_fix.go", "nogo_goversions_go122.go", "nogo_main.go", "nogo_version.go", "nolint.go"}
	generatorSources = []string{"env.go", "flags.go", "generate_nogo_main.go"}
)

const generatorMain = `package main

import "os"

func main() {
	if err := genNogoMain(os.Args[1:]); err != nil {
		os.Stderr.WriteString(err.Error())
		os.Exit(1)
	}
}
`

// TestNogo makes the nogo program of the example for Bazel, of the sources of the
// rules_go that it names, and runs it as Bazel's actions do: one a package, with
// the facts of the packages before it in files.
func TestNogo(t *testing.T) {
	if testing.Short() {
		t.Skip("builds nogo")
	}
	dir := t.TempDir()
	tool := func(wantCode int, name string, args ...string) string {
		t.Helper()
		cmd := exec.Command(name, args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off", "GOTOOLCHAIN=local")
		var stdout, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		err := cmd.Run()
		if exit, ok := errors.AsType[*exec.ExitError](err); err != nil && (!ok || exit.ExitCode() != wantCode) || err == nil && wantCode != 0 {
			t.Fatalf("%s %v: %v, want exit code %d\n%s%s", name, args, err, wantCode, &stdout, &stderr)
		}
		return stdout.String() + stderr.String()
	}
	write := func(name, text string) {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	rules := rulesOfGo(t)
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	goMod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	goSum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	// nogo uses an internal package of x/tools, so it has to lie below it.
	tools := regexp.MustCompile(`golang\.org/x/tools v\S+`).Find(goMod)
	write("go.mod", fmt.Sprintf("module golang.org/x/tools/nogo\n\ngo 1.26\n\nrequire %s\nrequire github.com/connlint/connlint v0.0.0\nreplace github.com/connlint/connlint => %s\n", tools, root))
	write("go.sum", string(goSum))
	for folder, names := range map[string][]string{"nogo": nogoSources, "generator": generatorSources} {
		for _, name := range names {
			text, err := os.ReadFile(filepath.Join(rules, "go/tools/builders", name))
			if err != nil {
				t.Fatal(err)
			}
			write(filepath.Join(folder, name), string(text))
		}
	}
	write("generator/main.go", generatorMain)
	config, err := filepath.Abs(filepath.Join(bazelFolder, "nogo.json"))
	if err != nil {
		t.Fatal(err)
	}
	tool(0, "go", "run", "./generator", "-output", "nogo/main.go", "-config", config, "-analyzer_importpath", "github.com/connlint/connlint/analyzer")
	tool(0, "go", "build", "-o", "nogo.exe", "./nogo")

	write("app/go.mod", "module example.test/m\n\ngo 1.26\n")
	write("app/lib/lib.go", "package lib\n\nimport (\n\t\"io\"\n\t\"net\"\n)\n\n// Drain reads c to its end.\nfunc Drain(c net.Conn) { io.Copy(io.Discard, c) }\n")
	main := "package main\n\nimport (\n\t\"net\"\n\n\t\"example.test/m/lib\"\n)\n\nfunc main() {\n\tnear, far := net.Pipe()\n\tlib.Drain(far)\n\tnear.Write(nil)\n}\n"
	write("app/main.go", main)
	write("app/main_test.go", strings.Replace(main, "func main", "func test", 1))
	write("importcfg", tool(0, "go", "list", "-C", "app", "-export", "-deps", "-f", "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}", "./..."))
	nogo := filepath.Join(dir, "nogo.exe")
	tool(0, nogo, "-p", "example.test/m/lib", "-importcfg", "importcfg", "-go_version", "1.26", "-x", "lib.facts", "app/lib/lib.go")
	out := tool(3, nogo, "-p", "example.test/m", "-importcfg", "importcfg", "-go_version", "1.26", "-fact", "example.test/m/lib=lib.facts", "-fix_dir", dir, "app/main.go")
	if !strings.Contains(out, "app/main.go:11:2: Drain blocks this goroutine until") || !strings.Contains(out, "(connlint)") {
		t.Errorf("nogo printed\n%s", out)
	}
	if patch, err := os.ReadFile(filepath.Join(dir, "nogo.patch")); err != nil || !strings.Contains(string(patch), "+\tgo lib.Drain(far)") {
		t.Errorf("nogo's patch: %v\n%s", err, patch)
	}
	// The example leaves tests out.
	tool(0, nogo, "-p", "example.test/m", "-importcfg", "importcfg", "-go_version", "1.26", "-fact", "example.test/m/lib=lib.facts", "app/main_test.go")
}

// rulesOfGo is the folder of the rules_go that the example names, as a Go module.
func rulesOfGo(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(bazelFolder, "MODULE.bazel"))
	if err != nil {
		t.Fatal(err)
	}
	version := regexp.MustCompile(`name = "rules_go", version = "(.*)"`).FindSubmatch(text)
	if version == nil {
		t.Fatal("MODULE.bazel names no rules_go")
	}
	module := fmt.Sprintf("github.com/bazelbuild/rules_go@v%s", version[1])
	cmd := exec.Command("go", "mod", "download", "-json", module)
	cmd.Dir = t.TempDir() // our go.mod stays as it is
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("%s cannot be had: %v\n%s", module, err, out)
	}
	dir := regexp.MustCompile(`"Dir": "(.*)"`).FindSubmatch(out)
	if dir == nil {
		t.Fatalf("go mod download printed %s", out)
	}
	return string(dir[1])
}

// Labels of Bazel and names of flags that are no longer there would fail only at
// the users'.
func TestBazelExample(t *testing.T) {
	read := func(name string) string {
		text, err := os.ReadFile(filepath.Join(bazelFolder, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	for file, want := range map[string]string{
		"BUILD.bazel":  `deps = ["@com_github_connlint_connlint//analyzer"]`,
		"MODULE.bazel": `use_repo(go_deps, "com_github_connlint_connlint")`,
	} {
		if !strings.Contains(read(file), want) {
			t.Errorf("%s has no %s", file, want)
		}
	}
	var config map[string]struct {
		Description   string
		ExcludeFiles  map[string]string `json:"exclude_files"`
		AnalyzerFlags map[string]string `json:"analyzer_flags"`
	}
	d := json.NewDecoder(strings.NewReader(read("nogo.json")))
	d.DisallowUnknownFields()
	if err := d.Decode(&config); err != nil {
		t.Fatal(err)
	}
	c, ok := config[analyzer.Analyzer.Name]
	if !ok || len(config) != 1 {
		t.Fatalf("nogo.json is about %v", config)
	}
	for expression := range c.ExcludeFiles {
		if _, err := regexp.Compile(expression); err != nil {
			t.Error(err)
		}
	}
	a := analyzer.New(analyzer.Options{})
	for name, value := range c.AnalyzerFlags {
		if err := a.Flags.Set(name, value); err != nil {
			t.Errorf("flag %s: %v", name, err)
		}
	}
	var names []string
	for _, category := range analyzer.Categories() {
		if category.Name != string(analyzer.Directive) { // always on, as an error in the source is
			names = append(names, category.Name)
		}
	}
	if got := strings.Split(c.AnalyzerFlags["categories"], ","); !slices.Equal(got, names) {
		t.Errorf("nogo.json has the categories %v, want %v", got, names)
	}
}
