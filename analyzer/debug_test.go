package analyzer_test

import (
	"fmt"
	"go/ast"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

// TestDebug holds that what a bound kept from being looked at is told, and only if it
// is asked for.
func TestDebug(t *testing.T) {
	src := scaleHeader + `
func much(c net.Conn, buf []byte) {
` + strings.Repeat("\tc.Write(buf)\n", 4100) + `}

func many(` + repeat(70, func(b *strings.Builder, i int) { fmt.Fprintf(b, "c%d net.Conn, ", i) }) + `buf []byte) {
` + repeat(70, func(b *strings.Builder, i int) { fmt.Fprintf(b, "\tc%d.Write(buf)\n", i) }) + `}

func little(c net.Conn, buf []byte) { c.Write(buf) }
`
	c := newWorkspace(t).check("example.test/p", "", src)
	a := analyzer.New(analyzer.Options{})
	if got := c.analyze(a); len(got) > 0 {
		t.Errorf("got %q without the flag", got)
	}
	if err := a.Flags.Set(analyzer.BudgetFlag, "true"); err != nil {
		t.Fatal(err)
	}
	const want = "1: debug: package example.test/p: 3 functions, gave up in 2; much (more than 4000 operations, more than 64 calls of what it is given); many (more than 64 calls of what it is given, more than 64 operations to tell callers)"
	if got := c.analyze(a); len(got) != 1 || got[0] != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	plain := newWorkspace(t).check("example.test/q", "", "package q\n")
	if got := plain.analyze(a); len(got) != 1 || !strings.HasSuffix(got[0], "package example.test/q has nothing to do with connections") {
		t.Errorf("got %q", got)
	}
}

// TestDebugSize holds that a function which is too much for the SSA builder is passed
// over, with its syntax as it was, and told of.
func TestDebugSize(t *testing.T) {
	src := scaleHeader + `
func huge(c net.Conn, buf []byte) {
` + repeat(4200, func(b *strings.Builder, i int) {
		fmt.Fprintf(b, "\tif x%d := len(buf); x%d > %d {\n\t\tc.Write(buf)\n\t}\n", i, i, i)
	}) + `}

func little() {
	l, _ := net.Listen("tcp", "localhost:4000")
	http.Serve(l, nil)
	http.Get("http://localhost:4000/")
}
`
	c := newWorkspace(t).check("example.test/p", "", src)
	a := analyzer.New(analyzer.Options{})
	if err := a.Flags.Set(analyzer.BudgetFlag, "true"); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(c.analyze(a), "\n")
	for _, want := range []string{"Serve blocks", "2 functions, gave up in 1; huge (its size)"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for _, d := range c.files[0].Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body == nil {
			t.Errorf("%s has lost its body", f.Name.Name)
		}
	}
}
