package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

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
