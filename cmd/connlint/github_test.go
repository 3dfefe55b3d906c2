package main

import (
	"bytes"
	"testing"
)

func TestPrintGitHub(t *testing.T) {
	r := &report{dir: "/src", sources: make(sources), findings: []finding{
		{span: span{"/src/a,b.go", 3, 2, 3, 9}, Category: "undriven", Message: "100% blocked,\r\nuntil: never", URL: "https://a.test/#undriven"},
		{span: span{"/src/b.go", 3, 2, 5, 1}, Category: "undriven", Message: "more lines", Fix: &fix{Message: "do this"}},
		{span: span{"/src/c.go", 7, 0, 7, 0}, Category: "undriven", Message: "no column"},
	}}
	var out bytes.Buffer
	if err := (&program{}).printGitHub(&out, r); err != nil {
		t.Fatal(err)
	}
	want := "::warning file=a%2Cb.go,line=3,endLine=3,col=2,endColumn=8,title=connlint undriven::100%25 blocked,%0D%0Auntil: never%0Ahttps://a.test/#undriven\n" +
		"::warning file=b.go,line=3,endLine=5,col=2,title=connlint undriven::more lines%0AFix: do this\n" +
		"::warning file=c.go,line=7,endLine=7,title=connlint undriven::no column\n" +
		"3 findings (3 undriven); -fix applies 1 fix\n"
	if got := out.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFormatFor(t *testing.T) {
	for _, test := range []struct{ asked, actions, want string }{
		{"", "", "text"}, {"", "true", "github"}, {"", "false", "text"}, {"text", "true", "text"}, {"sarif", "", "sarif"},
	} {
		getenv := func(name string) string {
			if name == "GITHUB_ACTIONS" {
				return test.actions
			}
			return ""
		}
		if got := formatFor(test.asked, getenv); got != test.want {
			t.Errorf("formatFor(%q) with GITHUB_ACTIONS=%s is %s, want %s", test.asked, test.actions, got, test.want)
		}
	}
}
