package main

import (
	"bytes"
	"errors"
	"slices"
	"testing"
)

func TestCleanLines(t *testing.T) {
	for _, test := range []struct {
		name, stderr string
		want         []string
	}{
		{"compile errors, of the tests too", `# example.test/m/b
vet: b/b.go:3:23: undefined: x
# [example.test/m/b]
b/b.go:3:23: undefined: x
# example.test/m/a
a/a.go:9:1: second
a/a.go:10:1: third
exit status 1
`, []string{"a/a.go:9:1: second", "a/a.go:10:1: third", "b/b.go:3:23: undefined: x"}},
		{"a missing module", `go: downloading example.test/x v1.0.0
a.go:4:8: no required module provides package github.com/no/such; to add it:
	go get github.com/no/such
`, []string{"a.go:4:8: no required module provides package github.com/no/such; to add it:", "\tgo get github.com/no/such"}},
		{"a bad go.mod", "go: errors parsing go.mod:\ngo.mod:5: unknown directive: x\n",
			[]string{"connlint: errors parsing go.mod:", "go.mod:5: unknown directive: x"}},
		{"nothing to check", "go: warning: \"./x/...\" matched no packages\nno packages to vet\n",
			[]string{`connlint: "./x/..." matched no packages`}},
		{"only that", "no packages to vet\n", []string{"connlint: no packages to vet"}},
		{"the tool's own error", "# m\nconnlint: internal error\n", []string{"connlint: internal error"}},
		{"Windows", "C:\\m\\a.go:1:2: bad\r\n", []string{`C:\m\a.go:1:2: bad`}},
		{"a proxy is no position", "go: m@v1: reading http://proxy:443: refused\n",
			[]string{"connlint: m@v1: reading http://proxy:443: refused"}},
		{"nothing", "", nil},
	} {
		if got := cleanLines(test.stderr); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestPrintTrouble(t *testing.T) {
	var stderr bytes.Buffer
	p := &program{stderr: &stderr}
	silent := newGoTrouble(goResult{failed: errors.New("exit status 7")}, "", nil)
	p.printTrouble(errors.Join(errors.New("one"), errors.Join(silent, errors.New("two"))))
	const want = `connlint: one
connlint: the go command failed and did not say why: exit status 7
connlint: two
`
	if got := stderr.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDecodeList(t *testing.T) {
	got, err := decodeList([]byte("26\tm/a\t/src dir/a\n27\tm/b\t\n"))
	if err != nil || len(got) != 2 || got["m/a"] != "/src dir/a" {
		t.Errorf("got %v, %v", got, err)
	}
	_, err = decodeList([]byte("25\tm/a\t/src/a\n"))
	if err == nil || err.Error() != "connlint needs Go 1.26 or later; the go command in PATH is Go 1.25" {
		t.Errorf("error %v", err)
	}
	if _, err = decodeList([]byte("what\n")); err == nil {
		t.Error("no error for a line of another form")
	}
}

func TestNearest(t *testing.T) {
	known := []string{"json", "fix", "diff", "version"}
	for name, want := range map[string]string{
		"jsno": "json", "jason": "json", "dif": "diff", "fixx": "fix", "verison": "version",
		"": "", "x": "", "something": "",
	} {
		if got := nearest(name, known); got != want {
			t.Errorf("nearest(%q) = %q, want %q", name, got, want)
		}
	}
}
