package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemaOfSARIF is the schema in testdata/sarif.
var schemaOfSARIF = sync.OnceValues(func() (*jsonschema.Schema, error) {
	return jsonschema.NewCompiler().Compile("testdata/sarif/sarif-schema-2.1.0.json")
})

func validateSARIF(text []byte) error {
	schema, err := schemaOfSARIF()
	if err != nil {
		return err
	}
	log, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return err
	}
	return schema.Validate(log)
}

// checkSARIF is "sarif FILE": the file is a valid SARIF log.
func checkSARIF(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: sarif FILE")
	}
	ts.Check(validateSARIF([]byte(ts.ReadFile(args[0]))))
}

// sarifOf prints a report and reads what was printed.
func sarifOf(t *testing.T, r *report) (sarifRun, []byte) {
	t.Helper()
	var out bytes.Buffer
	p := &program{analyzer: fakeAnalyzer(), categories: fakeCategories()}
	if err := p.printSARIF(&out, r); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(out.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	return log.Runs[0], out.Bytes()
}

// sourceOfFinding is a file with a finding on the line of drive, in which letters
// have more bytes than one and more UTF-16 units than one.
const sourceOfFinding = "package p\n\nfunc f() {\n\t/* ä 😀 */ drive(\"ä\")\n\tsend()\n}\n"

// findingIn returns the finding of a file that holds sourceOfFinding behind more lines.
func findingIn(t *testing.T, dir string, more int) (finding, []byte) {
	t.Helper()
	text := []byte(strings.Repeat("// more\n", more) + sourceOfFinding)
	file := filepath.Join(dir, "a b.go")
	if err := os.WriteFile(file, text, 0o666); err != nil {
		t.Fatal(err)
	}
	start := bytes.Index(text, []byte("drive"))
	return finding{
		span:     span{file, 4 + more, 16, 4 + more, 27},
		Category: "serial-serve",
		Message:  "it hangs until line " + strings.Repeat("1", more+1) + " in a.go:" + strings.Repeat("2", more+1),
		Related:  []related{{span{file, 5 + more, 2, 5 + more, 8}, "waits"}, {span{file, 5 + more, 2, 5 + more, 8}, "leads through send, which waits"}, {span{file, 6 + more, 1, 6 + more, 2}, "blocks through drive, which waits"}},
		Fix:      &fix{"do this", []edit{{file, start, start, "go "}, {file, start + 7, start + 9, "x"}, {file, 0, 7, ""}}},
	}, text
}

func TestSARIFSchema(t *testing.T) {
	dir := t.TempDir()
	f, _ := findingIn(t, dir, 0)
	for name, r := range map[string]*report{
		"empty":    {},
		"finding":  {findings: []finding{f, {Category: "unknown"}, {span: span{File: "/else/where.go", Line: 3}, Category: "drive-before-send"}}},
		"trouble":  {trouble: &goTrouble{[]string{"a.go:1:2: broken"}}},
		"category": {findings: []finding{{span: span{File: "a.go", Line: 3}, Category: "serial-serve"}}},
	} {
		r.dir, r.sources = dir, make(sources)
		run, text := sarifOf(t, r)
		if err := validateSARIF(text); err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
		for _, result := range run.Results {
			if i := result.RuleIndex; i >= 0 && run.Tool.Driver.Rules[i].ID != result.RuleID {
				t.Errorf("%s: result of %s has the rule %s", name, result.RuleID, run.Tool.Driver.Rules[i].ID)
			}
		}
	}
	if err := validateSARIF([]byte(`{"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]}`)); err == nil {
		t.Error("the schema takes a tool without a name")
	}
}

func TestSARIFResult(t *testing.T) {
	dir := t.TempDir()
	f, _ := findingIn(t, dir, 0)
	run, _ := sarifOf(t, &report{findings: []finding{f}, dir: dir, sources: make(sources)})
	result := run.Results[0]
	if got := result.Locations[0].Physical.Artifact; got != (sarifArtifact{"a%20b.go", sourceRoot}) {
		t.Errorf("file %+v", got)
	}
	// Bytes 16 to 27 are, in UTF-16 units: a letter of two bytes and one of four come before.
	if got, want := *result.Locations[0].Physical.Region, (sarifRegion{4, 13, 4, 23}); got != want {
		t.Errorf("region %+v, want %+v", got, want)
	}
	if got, want := result.Fixes[0].Changes[0].Replacements[1].Deleted, (sarifRegion{4, 20, 4, 21}); got != want {
		t.Errorf("deleted %+v, want %+v", got, want)
	}
	if r := result.Fixes[0].Changes[0].Replacements[2]; r.Inserted != nil || r.Deleted != (sarifRegion{1, 1, 1, 8}) {
		t.Errorf("deletion %+v", r)
	}
	if len(result.Related) != 3 || *result.Related[1].ID != 2 {
		t.Errorf("related %+v", result.Related)
	}
	var flow []string
	for _, step := range result.CodeFlows[0].ThreadFlows[0].Locations {
		flow = append(flow, step.Location.Message.Text)
	}
	if want := []string{"blocks here", "blocks through drive, which waits", "waits", "leads through send, which waits"}; !slices.Equal(flow, want) {
		t.Errorf("code flow %q, want %q", flow, want)
	}
}

// A finding keeps its fingerprint when lines are put before it, and two findings
// that are alike have different ones.
func TestSARIFFingerprints(t *testing.T) {
	prints := func(more, times int) []string {
		dir := t.TempDir()
		r := &report{dir: dir, sources: make(sources)}
		for range times {
			f, _ := findingIn(t, dir, more)
			r.findings = append(r.findings, f)
		}
		run, _ := sarifOf(t, r)
		var list []string
		for _, result := range run.Results {
			list = append(list, result.Fingerprints[fingerprint])
		}
		return list
	}
	here, moved, twice := prints(0, 1), prints(3, 1), prints(0, 2)
	if here[0] == "" || here[0] != moved[0] {
		t.Errorf("%s became %s when the lines moved", here, moved)
	}
	if twice[0] != here[0] || twice[1] == here[0] {
		t.Errorf("two findings that are alike have %s", twice)
	}
}

func TestMarkdown(t *testing.T) {
	got := markdown("Wrong:\n\n\tf()\n\n\tif x {\n\t\tg()\n\t}\n\nRight:\n\n\th()\n", "https://a.test")
	want := "Wrong:\n\n```go\nf()\n\nif x {\n\tg()\n}\n```\n\nRight:\n\n```go\nh()\n```\n\n[Documentation](https://a.test)\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := withoutCode("Title.\n\nText.\n\nWrong:\n\n\tf()\n"); got != "Title.\n\nText." {
		t.Errorf("without code: %q", got)
	}
}
