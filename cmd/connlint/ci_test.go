//go:build unix

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"go.yaml.in/yaml/v3"

	"github.com/connlint/connlint/analyzer"
)

// The tests in this file read, and where they can, run what other programs read:
// the hooks for pre-commit, the action and the problem matcher for GitHub, the
// example for Bazel.

const (
	hooksFile   = "../../.pre-commit-hooks.yaml"
	actionFile  = "../../.github/actions/connlint/action.yml"
	matcherFile = "../../.github/actions/connlint/matcher.json"
	bazelFolder = "../../testdata/bazel"
)

// readYAML reads a file whose fields v must all know.
func readYAML(t *testing.T, file string, v any) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d := yaml.NewDecoder(bytes.NewReader(text))
	d.KnownFields(true)
	if err := d.Decode(v); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

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

type action struct {
	Name, Description string
	Inputs            map[string]struct{ Description, Default string }
	Outputs           map[string]struct{ Description, Value string }
	Runs              struct {
		Using string
		Steps []struct {
			Name, ID, Shell, Run string
			Dir                  string `yaml:"working-directory"`
			Env                  map[string]string
		}
	}
}

// The steps of the action do what it says, run as GitHub's runner does.
func TestAction(t *testing.T) {
	var a action
	readYAML(t, actionFile, &a)
	if a.Runs.Using != "composite" || len(a.Runs.Steps) != 2 {
		t.Fatalf("%+v", a.Runs)
	}
	for name, in := range a.Inputs {
		if in.Description == "" {
			t.Errorf("input %s has no description", name)
		}
	}
	input := regexp.MustCompile(`^\$\{\{ inputs\.([a-z-]+) \}\}$`)
	for _, step := range a.Runs.Steps {
		// What comes from a workflow goes through the environment, and is no script.
		if step.Shell != "bash" || strings.Contains(step.Run, "${{") {
			t.Errorf("step %s: %+v", step.Name, step)
		}
		for _, value := range append(slices.Collect(maps.Values(step.Env)), step.Dir) {
			if m := input.FindStringSubmatch(value); value != "" && (m == nil || a.Inputs[m[1]].Description == "") {
				t.Errorf("step %s: %q is no input", step.Name, value)
			}
		}
	}
	here, err := filepath.Abs(filepath.Dir(actionFile))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module example.test/m\n\ngo 1.26\n", "m.go": hangingSource, "clean/c.go": "package clean\n"} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	// As GitHub's runner runs bash.
	bash := func(script string, env ...string) (stdout, stderr string, code int) {
		t.Helper()
		cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), env...)
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		if err := cmd.Run(); cmd.ProcessState == nil {
			t.Fatal(err)
		}
		return out.String(), errs.String(), cmd.ProcessState.ExitCode()
	}
	pathFile := filepath.Join(dir, "path")
	stdout, stderr, code := bash(a.Runs.Steps[0].Run, "RUNNER_TEMP="+dir, "GITHUB_ACTION_PATH="+here, "GITHUB_PATH="+pathFile)
	if code != 0 {
		t.Fatalf("building ends with %d: %s%s", code, stdout, stderr)
	}
	path, err := os.ReadFile(pathFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name             string
		env              map[string]string
		code             int
		findings, stdout string
	}{
		{"findings", nil, 1, "true", "::warning file=m.go,line=10,"},
		{"not to fail", map[string]string{"FAIL": "false"}, 0, "true", "::warning file=m.go,line=10,"},
		{"clean", map[string]string{"PACKAGES": "./clean"}, 0, "false", ""},
		{"flags", map[string]string{"FLAGS": "-categories=undriven -tests=false"}, 0, "false", ""},
		{"trouble", map[string]string{"PACKAGES": "./none", "FAIL": "false"}, 2, "false", ""},
		{"log", map[string]string{"SARIF": "out.sarif", "FAIL": "false"}, 0, "true", ""},
	} {
		output := filepath.Join(dir, "output")
		if err := os.WriteFile(output, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		env := []string{"GITHUB_OUTPUT=" + output, "GITHUB_ACTIONS=true", "PATH=" + strings.TrimSpace(string(path)) + ":" + os.Getenv("PATH")}
		for name, value := range a.Runs.Steps[1].Env {
			in := input.FindStringSubmatch(value)[1]
			env = append(env, name+"="+cmp.Or(test.env[name], a.Inputs[in].Default))
		}
		stdout, stderr, code := bash(a.Runs.Steps[1].Run, env...)
		if code != test.code {
			t.Errorf("%s: exit code %d, want %d\n%s%s", test.name, code, test.code, stdout, stderr)
		}
		if !strings.HasPrefix(stdout, test.stdout) {
			t.Errorf("%s: it printed\n%s", test.name, stdout)
		}
		if got, _ := os.ReadFile(output); string(got) != "findings="+test.findings+"\n" {
			t.Errorf("%s: outputs %q", test.name, got)
		}
	}
	log, err := os.ReadFile(filepath.Join(dir, "out.sarif"))
	if err != nil {
		t.Fatal(err)
	}
	if err := validateSARIF(log); err != nil || !bytes.Contains(log, []byte(`"ruleId"`)) {
		t.Errorf("the log: %v\n%s", err, log)
	}
}

// matcher reads the problem matcher and returns its expression.
func matcher() (*regexp.Regexp, error) {
	text, err := os.ReadFile(matcherFile)
	if err != nil {
		return nil, err
	}
	var m struct {
		ProblemMatcher []struct {
			Owner, Severity string
			Pattern         []struct {
				Regexp                      string
				File, Line, Column, Message int
			}
		}
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return nil, err
	}
	return regexp.Compile(m.ProblemMatcher[0].Pattern[0].Regexp)
}

// matched is "matched FILE TEXT...": the lines of the file that the problem matcher
// takes for findings are these, as "file line column" each.
func matched(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: matched FILE TEXT...")
	}
	re, err := matcher()
	ts.Check(err)
	var got []string
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		if m := re.FindStringSubmatch(strings.TrimSuffix(line, "\n")); m != nil {
			got = append(got, strings.Join(m[1:4], " "))
		}
	}
	if !slices.Equal(got, args[1:]) {
		ts.Fatalf("the matcher finds %q, want %q", got, args[1:])
	}
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
		names = append(names, category.Name)
	}
	if got := strings.Split(c.AnalyzerFlags["categories"], ","); !slices.Equal(got, names) {
		t.Errorf("nogo.json has the categories %v, want %v", got, names)
	}
}

// What the README tells people to write fits the action and the hooks.
func TestReadmeOfCI(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var a action
	readYAML(t, actionFile, &a)
	var hooks []hook
	readYAML(t, hooksFile, &hooks)
	steps, used := 0, 0
	for _, block := range regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllSubmatch(text, -1) {
		var list []struct {
			Uses string
			With map[string]string
		}
		if yaml.Unmarshal(block[1], &list) == nil {
			for _, step := range list {
				if !strings.HasPrefix(step.Uses, "connlint/connlint/.github/actions/connlint@") {
					continue
				}
				steps++
				for name := range step.With {
					if a.Inputs[name].Description == "" {
						t.Errorf("the action has no input %s", name)
					}
				}
			}
			continue
		}
		var config struct {
			Repos []struct {
				Repo, Rev string
				Hooks     []struct{ ID string }
			}
		}
		if err := yaml.Unmarshal(block[1], &config); err != nil {
			continue // of another program
		}
		for _, repo := range config.Repos {
			for _, h := range repo.Hooks {
				used++
				if !slices.ContainsFunc(hooks, func(have hook) bool { return have.ID == h.ID }) {
					t.Errorf("there is no hook %s", h.ID)
				}
			}
		}
	}
	if steps == 0 || used == 0 {
		t.Errorf("the README has %d steps and %d hooks", steps, used)
	}
}
