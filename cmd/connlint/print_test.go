package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestPrintSource(t *testing.T) {
	lines := []string{"package p", "", "\tx := f(\"ä\", g(h))", "\ty := call(func() {  ", "\t})", ""}
	for _, test := range []struct {
		name    string
		at      span
		context int
		want    string
	}{
		{"tabs and letters of two bytes", span{"", 3, 15, 3, 19}, 0, "" +
			"    3 | \tx := f(\"ä\", g(h))\n" +
			"      | \t            ^~~~\n"},
		{"no end", span{"", 3, 2, 3, 2}, 0, "" +
			"    3 | \tx := f(\"ä\", g(h))\n" +
			"      | \t^\n"},
		{"more lines than one", span{"", 4, 7, 5, 4}, 1, "" +
			"    3 | \tx := f(\"ä\", g(h))\n" +
			"    4 | \ty := call(func() {  \n" +
			"      | \t     ^~~~~~~~~~~~~\n" +
			"    5 | \t})\n"},
		{"beyond the end of the line", span{"", 1, 40, 1, 50}, 0, "" +
			"    1 | package p\n" +
			"      |          ^\n"},
		{"a line that is not there", span{"", 70, 1, 70, 2}, 3, ""},
		{"no position", span{}, 3, ""},
		{"no column", span{"", 1, 0, 1, 0}, 0, "    1 | package p\n"},
	} {
		var out bytes.Buffer
		marks := []mark{{test.at, '^', plain, ""}}
		(&program{}).printSource(&out, lines, marks, test.context)
		if got := out.String(); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func plain(text string) string { return text }

// More marks than one: in the order of the source, with dots for what is left out.
func TestPrintMarks(t *testing.T) {
	lines := strings.Split("f(a)\nb\ng(h, i)\nc\nd\ne\nj()", "\n")
	for _, test := range []struct {
		name    string
		marks   []mark
		context int
		want    string
	}{
		{"the other way round", []mark{
			{span{"", 7, 1, 7, 4}, '^', plain, "blocks here"},
			{span{"", 1, 1, 1, 5}, '~', plain, "waits"},
		}, 0, "" +
			"    1 | f(a)\n      | ~~~~ waits\n  ... |\n" +
			"    7 | j()\n      | ^~~ blocks here\n"},
		{"one line between", []mark{{span{"", 1, 1, 1, 5}, '^', plain, ""}, {span{"", 3, 1, 3, 8}, '~', plain, ""}}, 0, "" +
			"    1 | f(a)\n      | ^~~~\n    2 | b\n    3 | g(h, i)\n      | ~~~~~~~\n"},
		{"one line for both", []mark{{span{"", 3, 3, 3, 4}, '^', plain, "x"}, {span{"", 3, 6, 3, 7}, '~', plain, "y"}}, 1, "" +
			"    2 | b\n    3 | g(h, i)\n      |   ^ x\n      |      ~ y\n    4 | c\n"},
		{"context that meets", []mark{{span{"", 1, 1, 1, 5}, '^', plain, ""}, {span{"", 5, 1, 5, 2}, '~', plain, ""}}, 2, "" +
			"    1 | f(a)\n      | ^~~~\n    2 | b\n    3 | g(h, i)\n    4 | c\n    5 | d\n      | ~\n    6 | e\n    7 | j()\n"},
	} {
		var out bytes.Buffer
		(&program{}).printSource(&out, lines, test.marks, test.context)
		if got := out.String(); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestReached(t *testing.T) {
	at := span{"/src/app/a.go", 5, 2, 5, 9}
	packages := map[string]string{"m/lib": "/src/lib"}
	for message, want := range map[string]string{
		"leads through f, which calls g":                   "/src/app/a.go:5:2: leads through f, which calls g",
		"leads through F at m/lib/lib.go:8, which calls g": "/src/lib/lib.go:8: leads through F, which calls g",
		"blocks through F at other/lib.go:8, which waits":  "/src/app/a.go:5:2: blocks through F at other/lib.go:8, which waits",
	} {
		place, text := related{at, message}.reached(packages)
		if got := place.place("/"); "/"+got+": "+text != want {
			t.Errorf("%s: got /%s: %s", message, got, text)
		}
	}
}

// A finding in a file that cannot be read, with a fix that cannot suit it, is
// printed all the same.
func TestPrintTextWithoutSource(t *testing.T) {
	var out bytes.Buffer
	f := finding{
		span:     span{"/nosuch/a.go", 3, 4, 3, 9},
		Category: "undriven",
		Message:  "it hangs",
		Fix:      &fix{"do this", []edit{{"/nosuch/a.go", 7, 9, "go "}}},
	}
	r := &report{findings: []finding{f}, dir: "/nosuch/b", sources: make(sources)}
	if err := (&program{}).printText(&out, r); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "/nosuch/a.go:3:4: it hangs\n  fix: do this\n\n1 finding (undriven); -fix applies the fix\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
