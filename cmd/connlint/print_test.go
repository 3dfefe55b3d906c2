package main

import (
	"bytes"
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
		(&program{}).printSource(&out, lines, test.at, test.context)
		if got := out.String(); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// A finding in a file that cannot be read, with a fix that cannot suit it, is
// printed all the same.
func TestPrintTextWithoutSource(t *testing.T) {
	var out bytes.Buffer
	f := finding{
		span:    span{"/nosuch/a.go", 3, 4, 3, 9},
		Message: "it hangs",
		Fix:     &fix{"do this", []edit{{"/nosuch/a.go", 7, 9, "go "}}},
	}
	(&program{}).printText(&out, []finding{f}, "/nosuch/b", 0)
	if got, want := out.String(), "/nosuch/a.go:3:4: it hangs\n  fix: do this\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
