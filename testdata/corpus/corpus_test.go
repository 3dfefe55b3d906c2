package main

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestReadModules(t *testing.T) {
	for text, want := range map[string]string{
		"a/b@v1.0.0 sample # why\n\n# c@v1\nstd@go1.26.8\n": "",
		"a/b\n":            "is not path@version",
		"a@v1\na@v2\n":     "is there twice",
		"a@v1 example\n":   "only one of the words",
		"a@v1 sample us\n": "only one of the words",
	} {
		file := filepath.Join(t.TempDir(), "modules.txt")
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		list, err := readModules(file)
		switch {
		case want == "" && err != nil:
			t.Errorf("%q: %v", text, err)
		case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
			t.Errorf("%q: got %v; want an error with %q", text, err, want)
		case want == "":
			if want := []module{{path: "a/b", version: "v1.0.0", sample: true}, {path: "std", version: "go1.26.8"}}; !reflect.DeepEqual(list, want) {
				t.Errorf("%q: got %v; want %v", text, list, want)
			}
			if got := sampleOf(list); len(got) != 1 || got[0].path != "a/b" {
				t.Errorf("the sample is %v", got)
			}
			if _, err := choose(list, []string{"a/b@v1.0.0", "std"}); err != nil {
				t.Error(err)
			}
			if _, err := choose(list, []string{"c"}); err == nil {
				t.Error("a module that is not there was chosen")
			}
		}
	}
}

// sampleGolden is a golden file with all that may be in one.
const sampleGolden = goldenHead + `
a/b@v1.0.0
  cmd/x/main.go:10:2 serial-serve in main
    Serve blocks this goroutine: in all cases
    true: the second server never starts
  cmd/x/main.go:20:2 serial-serve in main
    Serve blocks this goroutine too
    unjudged:

c@v0.1.0
  c.go:5:1 rendezvous
    Accept blocks
    false: a reason: with a colon
`

func TestGoldenRoundTrip(t *testing.T) {
	g, err := parseGolden(sampleGolden)
	if err != nil {
		t.Fatal(err)
	}
	if got := g.String(); got != sampleGolden {
		t.Errorf("got\n%s\nwant\n%s", got, sampleGolden)
	}
	if f := g["c@v0.1.0"][0]; f.Verdict != falseReport || f.Reason != "a reason: with a colon" || f.Func != "" || f.Module != "c@v0.1.0" {
		t.Errorf("got %+v", f)
	}
}

func TestGoldenErrors(t *testing.T) {
	for text, want := range map[string]string{
		"a@v1\n  x.go:1 rendezvous\n":                                    "2: ",
		"a@v1\n  x.go:1:a rendezvous\n":                                  "is no position",
		"a@v1\n  x.go:1:2 rendezvous\n    m\n    perhaps: why\n":         "is no verdict",
		"a@v1\n  x.go:1:2 rendezvous\n    m\n    true:\n":                "has no reason",
		"  x.go:1:2 rendezvous\n":                                        "belongs to nothing",
		"a@v1\n  x.go:1:2 rendezvous\n    m\n    latent: why\n    and\n": "belongs to nothing",
	} {
		if _, err := parseGolden(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v; want an error with %q", text, err, want)
		}
	}
}

// report is a finding in a/b@v1.0.0.
func report(line int, fn, message string) finding {
	return finding{Module: "a/b@v1.0.0", File: "cmd/x/main.go", Line: line, Column: 2, Func: fn,
		Category: "serial-serve", Message: message, Verdict: unjudged}
}

func TestMerge(t *testing.T) {
	const first, second = "Serve blocks this goroutine: in all cases", "Serve blocks this goroutine too"
	other := report(10, "main", first)
	other.Category = "rendezvous"
	newer := report(12, "main", first)
	newer.Module = "a/b@v1.1.0"
	for _, tt := range []struct {
		name     string
		found    []finding
		complete bool
		want     string // the differences, by their first words
		verdicts string // of what is known of the module then
	}{
		{"nothing changed", []finding{report(10, "main", first), report(20, "main", second)}, true, "unjudged", "true unjudged"},
		{"the same twice", []finding{report(10, "main", first), report(10, "main", first), report(20, "main", second)}, true, "unjudged", "true unjudged"},
		{"lines moved", []finding{report(11, "main", first), report(21, "main", second)}, true, "unjudged", "true unjudged"},
		{"one took the other's line", []finding{report(20, "main", first)}, true, "unjudged gone", "unjudged"},
		{"words changed", []finding{report(30, "main", "Serve blocks for ever")}, true, "gone", "true"},
		{"another function", []finding{report(30, "start", first)}, true, "new gone gone", "unjudged"},
		{"another category", []finding{other}, true, "new gone gone", "unjudged"},
		{"all gone", nil, true, "gone gone", ""},
		{"seen in part", []finding{report(20, "main", second), report(40, "start", first)}, false, "unjudged new", "true unjudged unjudged"},
		{"not seen", nil, false, "", "true unjudged"},
		{"another version", []finding{newer}, true, "gone gone", "true"},
	} {
		g, err := parseGolden(sampleGolden)
		if err != nil {
			t.Fatal(err)
		}
		differences := g.merge(tt.found, func(module string) bool {
			return tt.complete && strings.HasPrefix(module, "a/b@")
		})
		var what, said []string
		for _, d := range differences {
			what = append(what, d.What)
		}
		home := "a/b@v1.0.0"
		if len(tt.found) > 0 {
			home = tt.found[0].Module
		}
		for _, f := range g[home] {
			said = append(said, string(f.Verdict))
		}
		if got := strings.Join(what, " "); got != tt.want {
			t.Errorf("%s: the differences are %q; want %q", tt.name, got, tt.want)
		}
		if got := strings.Join(said, " "); got != tt.verdicts {
			t.Errorf("%s: the verdicts are %q; want %q", tt.name, got, tt.verdicts)
		}
		if len(g["c@v0.1.0"]) != 1 {
			t.Errorf("%s: what is known of another module was touched", tt.name)
		}
	}
}

// TestStagesGoOn holds that a stage leaves alone what has a state of the same
// program, and that a stage which is over runs nothing.
func TestStagesGoOn(t *testing.T) {
	r := &runner{states: t.TempDir(), work: t.TempDir(), toolHash: "new", limit: time.Minute}
	done, old := module{path: "a/b", version: "v1.0.0"}, module{path: "c", version: "v0.1.0"}
	if err := r.save(done, &state{Module: done.String(), Tool: "new"}); err != nil {
		t.Fatal(err)
	}
	r.toolHash = "old"
	if err := r.save(old, &state{Module: old.String(), Tool: "old", Seconds: 3}); err != nil {
		t.Fatal(err)
	}
	r.toolHash = "new"
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	states, rest, err := r.stage(ctx, []module{done, old}, &options{workers: 1, folder: t.TempDir()})
	if err != nil || len(states) != 1 || states[done.String()] == nil || rest != 1 {
		t.Errorf("got %v, %d left, %v; want the state of a/b and one module left", states, rest, err)
	}
	if s, err := r.newest(old); err != nil || s == nil || s.Seconds != 3 {
		t.Errorf("the newest state of c is %v, %v; want that of the old program", s, err)
	}
}

func TestReadOutput(t *testing.T) {
	const vet = `{"m/p": {"connlint": [{"category": "rendezvous", "posn": "/w/m/p/p.go:3:4", "message": "a\nb"}]}}
{"m/p [m/p.test]": {"connlint": [{"category": "rendezvous", "posn": "/w/m/p/p.go:3:4", "message": "a\nb"}]}}
{"d/q": {"connlint": {"error": "it broke"}}}
{"d/r": {"connlint": [{"category": "serial-serve", "posn": "/c/d@v1/r/r.go:7:1", "message": "c"}]}}
{"net/http": {"connlint": [{"category": "serial-serve", "posn": "/go/src/net/http/server.go:9:1", "message": "d"}]}}
`
	l := &listing{Folders: map[string]string{"m@v1.0.0": "/w/m", "d@v1": "/c/d@v1"}}
	found, trouble, err := readOutput(output{stdout: []byte(vet), stderr: []byte("# m/x\n/w/m/x/x.go:1:1: undefined: y\n")}, "/w/m", l)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range found {
		got = append(got, f.Module+" "+f.File+" "+f.Category+" "+f.Message)
	}
	want := []string{"d@v1 r/r.go serial-serve c", "m@v1.0.0 p/p.go rendezvous a b", goModule + " net/http/server.go serial-serve d"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("found %q; want %q", got, want)
	}
	if want := []string{"./x/x.go:1:1: undefined: y", `d/q: {"error": "it broke"}`}; !reflect.DeepEqual(trouble, want) {
		t.Errorf("trouble %q; want %q", trouble, want)
	}
	if _, _, err := readOutput(output{stderr: []byte("go: no such thing\n")}, "/w/m", l); err == nil {
		t.Error("no error for a go vet that did nothing")
	}
}

func TestFigures(t *testing.T) {
	known, err := parseGolden(sampleGolden)
	if err != nil {
		t.Fatal(err)
	}
	states := map[string]*state{
		"a/b@v1.0.0": {Module: "a/b@v1.0.0", Tool: "new", Seconds: 2, Listing: &listing{
			Packages: []string{"a/b"}, Own: 1000,
			Lines:     map[string]int{"a/b@v1.0.0 a/b": 1000, "c@v0.1.0 c": 249_000, goModule + " net": 7},
			NotLoaded: []string{"a/b/cgo: no header"},
		}, Trouble: []string{"/home/me/go/pkg/mod/x.org/y@v0.1.0/y.go:1:2: no good"}},
		"d@v1.0.0": {Module: "d@v1.0.0", Tool: "new", Listing: &listing{Lines: map[string]int{"c@v0.1.0 c": 249_000}}, Failed: "too slow"},
	}
	all := []module{{path: "a/b", version: "v1.0.0"}, {path: "d", version: "v1.0.0"}}
	text := figures(all, current(all, states, nil, "new"), reachedBy(states), known)
	for _, want := range []string{
		"| modules and repositories | 1 | 0 |", "connlint looked at: also those that they import, each once | 250000 |", "| findings | 3 | 0 |", "| - false | 1 | 0 |", "| true among the findings | 1 of 3 | - |",
		"| false reports in 500,000 lines | 2.00 |", "| a/b@v1.0.0 | 1 | 1000 | 250007 | 1 true, 1 unjudged | 2 |",
		"c@v0.1.0, imported", "a/b/cgo: no header", "a/b@v1.0.0: x.org/y@v0.1.0/y.go:1:2: no good", "d@v1.0.0 was not checked: too slow",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}

// TestFiguresGoOn holds that the figures of modules which were run on another machine
// stay, and that these modules are not run again by the same program.
func TestFiguresGoOn(t *testing.T) {
	folder := t.TempDir()
	r := &runner{states: t.TempDir(), work: t.TempDir(), toolHash: "new", limit: time.Minute}
	all := []module{{path: "a/b", version: "v1.0.0"}, {path: "c", version: "v0.1.0"}, {path: "d", version: "v1.0.0"}}
	elsewhere := []figure{
		{Module: "a/b@v1.0.0", Tool: "new", Seconds: 1.5, Packages: 2, NotLoaded: 1, Own: 10, Reached: 30, Notes: []string{"not loaded: a/b/x: no header", "odd"}},
		{Module: "c@v0.1.0", Tool: "old", Failed: "too slow"},
		{Module: "d@v1.0.0", Failed: "it was not run yet"},
	}
	if err := writeFigures(filepath.Join(folder, "figures.tsv"), elsewhere); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "reached.tsv"), []byte("a/b@v1.0.0\t10\nx@v1\t20\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for missing, want := range map[bool]int{false: 2, true: 1} {
		if _, rest, err := r.stage(ctx, all, &options{workers: 1, folder: folder, missing: missing}); err != nil || rest != want {
			t.Errorf("%d modules are left, %v; want %d", rest, err, want)
		}
	}
	readme := filepath.Join(folder, "README.md")
	if err := os.WriteFile(readme, []byte(tableBegin+tableEnd), 0o666); err != nil {
		t.Fatal(err)
	}
	states := map[string]*state{"d@v1.0.0": {Module: "d@v1.0.0", Tool: "new", Listing: &listing{
		Packages: []string{"d"}, Own: 5, Lines: map[string]int{"d@v1.0.0 d": 5, "x@v1 x": 15, "x@v1 x/y": 10},
	}}}
	if err := r.writeFigures(all, states, golden{}, folder); err != nil {
		t.Fatal(err)
	}
	now, err := readFigures(filepath.Join(folder, "figures.tsv"))
	if err != nil || len(now) != 3 || !reflect.DeepEqual(now["a/b@v1.0.0"], elsewhere[0]) || now["d@v1.0.0"].Reached != 30 {
		t.Errorf("got %+v, %v", now, err)
	}
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"| modules and repositories | 2 | 0 |", "each once | 40 |", "c@v0.1.0 was not checked: too slow", "a/b@v1.0.0: odd", "2 builds"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}

func TestClip(t *testing.T) {
	for text, want := range map[string]string{
		"/home/me/go/pkg/mod/x.org/y@v0.1.0/y.go:1:2: no good":                                                    "x.org/y@v0.1.0/y.go:1:2: no good",
		"a/test: x.org/y/b.go/z@v0.0.2: reading https://host.org/x.org/y/b.go/z/@v/v0.0.2.zip: 403 no such thing": "a/test: x.org/y/b.go/z@v0.0.2 cannot be downloaded",
		"module x.org/y: Get \"https://host.org/x\": no route":                                                    "module x.org/y cannot be downloaded",
		"p/q.go:1:1: undefined: z": "p/q.go:1:1: undefined: z",
		"p/q.go:1:1: no r (open /home/me/.cache/go-build/62/62-d: no such file)": "p/q.go:1:1: no r (open a file of the build cache: no such file)",
	} {
		if got := clip(text); got != want {
			t.Errorf("clip(%q) is %q; want %q", text, got, want)
		}
	}
}
