package analyzer_test

import (
	"fmt"
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
	const want = "1: debug: package example.test/p: 3 functions, gave up in 2; much (more than 4000 operations); many (more than 64 operations to tell callers)"
	if got := c.analyze(a); len(got) != 1 || got[0] != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	plain := newWorkspace(t).check("example.test/q", "", "package q\n")
	if got := plain.analyze(a); len(got) != 1 || !strings.HasSuffix(got[0], "package example.test/q has nothing to do with connections") {
		t.Errorf("got %q", got)
	}
}
