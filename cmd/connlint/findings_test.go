package main

import (
	"reflect"
	"strings"
	"testing"
)

// vetOutput is what go vet -json (go1.26) printed for package app, its tests
// and its dependency lib, shortened.
const vetOutput = `{
	"example.test/m/app [example.test/m/app.test]": {
		"connlint": [
			{
				"category": "drive-before-send",
				"posn": "/src/app/b.go:11:2",
				"end": "/src/app/b.go:11:18",
				"message": "second",
				"suggested_fixes": [
					{
						"message": "run it in its own goroutine",
						"edits": [{"filename": "/src/app/b.go", "start": 120, "end": 120, "new": "go "}]
					},
					{"message": "an alternative", "edits": []}
				],
				"related": [{"posn": "/src/app/b.go:13:4", "end": "/src/app/b.go:13:4", "message": "here"}]
			},
			{"category": "undriven", "posn": "/src/app/a.go:30:5", "end": "/src/app/a.go:31:6", "message": "first"}
		]
	}
}
{}
{
	"example.test/m/app": {
		"connlint": [
			{"category": "undriven", "posn": "/src/app/a.go:30:5", "end": "/src/app/a.go:31:6", "message": "first"},
			{"category": "drive-before-send", "posn": "/src/app/b.go:11:2", "end": "/src/app/b.go:11:18", "message": "second"}
		]
	}
}
{
	"example.test/m/lib": {
		"connlint": [
			{"category": "undriven", "posn": "/src/lib/lib.go:1:1", "end": "/src/lib/lib.go:1:2", "message": "nobody asked"}
		]
	}
}
{
	"example.test/m/broken": {"connlint": {"error": "it failed"}}
}
`

func TestDecodeVet(t *testing.T) {
	wanted := map[string]string{"example.test/m/app": "/src/app"}
	got, err := decodeVet(strings.NewReader(vetOutput), wanted, "https://example.test/doc")
	if err != nil {
		t.Fatal(err)
	}
	want := []finding{
		{
			span:     span{"/src/app/a.go", 30, 5, 31, 6},
			Category: "undriven",
			Message:  "first",
			URL:      "https://example.test/doc#undriven",
			Related:  []related{},
		},
		{
			span:     span{"/src/app/b.go", 11, 2, 11, 18},
			Category: "drive-before-send",
			Message:  "second",
			URL:      "https://example.test/doc#drive-before-send",
			Related:  []related{{span{"/src/app/b.go", 13, 4, 13, 4}, "here"}},
			Fix:      &fix{"run it in its own goroutine", []edit{{"/src/app/b.go", 120, 120, "go "}}},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestDecodeVetTrouble(t *testing.T) {
	wanted := map[string]string{"example.test/m/lib": "", "example.test/m/broken": ""}
	got, err := decodeVet(strings.NewReader(vetOutput), wanted, "")
	if err == nil || err.Error() != "package example.test/m/broken: it failed" {
		t.Errorf("error %v", err)
	}
	if len(got) != 1 || got[0].URL != "" {
		t.Errorf("got %+v, want the finding of lib without a URL", got)
	}

	_, err = decodeVet(strings.NewReader("{}\nnot JSON"), wanted, "")
	if err == nil || !strings.HasPrefix(err.Error(), "read what go vet -json printed: ") {
		t.Errorf("error %v", err)
	}
	_, err = decodeVet(strings.NewReader(`{"example.test/m/lib": {"connlint": 1}}`), wanted, "")
	if err == nil {
		t.Error("no error for a result that is no list")
	}
}

func TestPackageOf(t *testing.T) {
	packages := map[string]string{"m/p": "", "m/r_test": "", "command-line-arguments": ""}
	for unit, want := range map[string]string{
		"m/p":                 "m/p",
		"m/p [m/p.test]":      "m/p",
		"m/p_test":            "m/p",
		"m/p_test [m/p.test]": "m/p",
		"m/p [m/q.test]":      "",
		"m/q":                 "",
		"m/q_test [m/q.test]": "",
		"m/r_test":            "m/r_test",
		"m/r":                 "",
		"command-line-arguments [command-line-arguments.test]": "command-line-arguments",
	} {
		got, ok := packageOf(unit, packages)
		if ok != (want != "") || ok && got != want {
			t.Errorf("packageOf(%q) = %q, %v; want %q", unit, got, ok, want)
		}
	}
}

func TestNewSpan(t *testing.T) {
	for _, test := range []struct {
		from, to string
		want     span
	}{
		{"/a/b.go:1:2", "/a/b.go:3:4", span{"/a/b.go", 1, 2, 3, 4}},
		{"/a/b.go:3:4", "/a/b.go:1:2", span{"/a/b.go", 3, 4, 3, 4}},
		{"/a/b.go:3:4", "", span{"/a/b.go", 3, 4, 3, 4}},
		{`C:\a\b.go:1:2`, `C:\a\b.go:1:3`, span{`C:\a\b.go`, 1, 2, 1, 3}},
		{"parser.y:7", "parser.y:7", span{"parser.y", 7, 0, 7, 0}},
		{"-", "-", span{"-", 0, 0, 0, 0}},
	} {
		if got := newSpan(test.from, test.to); got != test.want {
			t.Errorf("newSpan(%q, %q) = %+v, want %+v", test.from, test.to, got, test.want)
		}
	}
}
