package analyzer_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// TestFactsAreStable demands that the fact of a package has the same bytes in every
// run, with one processor and with several, and so have the reports of its importer.
func TestFactsAreStable(t *testing.T) {
	programs, err := filepath.Glob(filepath.FromSlash("../testdata/hangs/*/main.go"))
	if err != nil {
		t.Fatal(err)
	}
	sources := map[string][2]string{"recursion": {recursion(), ""}}
	for _, file := range programs {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, lib, main, ok := splitProgram(t, string(src)); ok {
			sources[filepath.Base(filepath.Dir(file))] = [2]string{lib, main}
		}
	}
	run := func(src [2]string) (data []byte, out []string) {
		w := newWorkspace(t)
		out = w.add("example.test/lib/main", src[0])
		if src[1] != "" {
			out = append(out, w.check("example.test/main", "", src[1]).analyze(newAnalyzer())...)
		}
		return w.facts["example.test/lib/main"], out
	}
	told := 0
	for name, src := range sources {
		data, out := run(src)
		if data != nil {
			told++
		}
		for _, procs := range []int{1, runtime.GOMAXPROCS(0)} {
			before := runtime.GOMAXPROCS(procs)
			again, outAgain := run(src)
			runtime.GOMAXPROCS(before)
			if !bytes.Equal(data, again) {
				t.Errorf("%s: the fact differs in two runs", name)
			}
			if !slices.Equal(out, outAgain) {
				t.Errorf("%s: the reports differ in two runs:\n%s\n%s", name, strings.Join(out, "\n"), strings.Join(outAgain, "\n"))
			}
		}
	}
	if told < len(sources)/2 {
		t.Errorf("only %d of %d packages have a fact", told, len(sources))
	}
}

// TestFactBudget holds the size of a fact: a package with more to tell than fits
// leaves out whole functions, and first those that block nobody.
func TestFactBudget(t *testing.T) {
	src := scaleHeader + repeat(6000, func(b *strings.Builder, i int) {
		if i%4 == 0 {
			fmt.Fprintf(b, "\nfunc Serve%d(l net.Listener) { http.Serve(l, nil) }\n", i)
		} else {
			fmt.Fprintf(b, "\nfunc A%d(c net.Conn, buf []byte) { c.Write(buf) }\n", i)
		}
	})
	w := newWorkspace(t)
	w.add("example.test/big", src)
	if n := len(w.facts["example.test/big"]); n > 512<<10 {
		t.Errorf("the fact has %d bytes", n)
	}
	f := w.fact("example.test/big")
	if f == nil {
		t.Fatal("no fact")
	}
	drives := 0
	for i := range f.Funcs {
		if i > 0 && f.Funcs[i-1].Path >= f.Funcs[i].Path {
			t.Fatalf("%s is not behind %s", f.Funcs[i].Path, f.Funcs[i-1].Path)
		}
		ops := f.Funcs[i].Summary.Ops
		if len(ops) == 0 {
			t.Errorf("%s: an empty summary", f.Funcs[i].Path)
		} else if ops[0].Op == lifecycle.Drive {
			drives++
		}
	}
	if drives != 1500 || len(f.Funcs) <= drives {
		t.Errorf("%d functions, %d of them drive; want all 1500 that do, and others", len(f.Funcs), drives)
	}
}
