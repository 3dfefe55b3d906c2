package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/connlint/connlint/analyzer/model"
)

// blocks holds the tests that show of drives and waits that they block, and what ends
// them.
const blocks = programModule + "/blocks"

// A blockingOp is a function with a drive or wait in the stub of its package.
type blockingOp struct {
	name, until string
}

// TestBlocks demands of every drive and wait of the most popular packages a test that
// has shown that it blocks, and what ends it, or the reason why there is none.
func TestBlocks(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only there a listener can be made to fail from outside")
	}
	if testing.Short() {
		t.Skip("links many libraries")
	}
	leftOut := leftOutOps(t)
	proven := provenOps(t)
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', 0)
	var all, shown, without int
	asked := map[string]bool{}
	var endings []string
	for _, path := range linesOf(t, "packages.txt") {
		ops := blockingOps(t, path)
		var s, l int
		for _, op := range ops {
			asked[op.name] = true
			ends, ok := proven[op.name]
			reason, out := leftOut[op.name]
			switch {
			case ok && out:
				t.Errorf("%s is in left_out.txt (%s), and has a test", op.name, reason)
			case ok:
				s++
				slices.Sort(ends)
				endings = append(endings, fmt.Sprintf("%s\t%s\t%s", op.name, op.until, strings.Join(ends, "; ")))
			case out:
				l++
			default:
				t.Errorf("%s: no test shows that it blocks", op.name)
			}
		}
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\n", path, len(ops), s, l)
		all, shown, without = all+len(ops), shown+s, without+l
	}
	fmt.Fprintf(w, "all\t%d\t%d\t%d\n\t\t\t\n", all, shown, without)
	w.Flush()
	for _, name := range slices.Sorted(maps.Keys(leftOut)) {
		if !asked[name] {
			t.Errorf("left_out.txt names %s, which no stub of packages.txt has as a drive or wait", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(proven)) {
		if !asked[name] {
			t.Errorf("a test is named %s, which no stub of packages.txt has as a drive or wait", name)
		}
	}
	fmt.Fprintf(w, "%s\n", strings.Join(endings, "\n"))
	w.Flush()
	t.Logf("package, its drives and waits, shown, left out; then each with the end that its stub names, and the one that was tried:\n%s", &table)
}

// blockingOps are the drives and waits of a package's stub, in its order.
func blockingOps(t *testing.T, path string) []blockingOp {
	stub, err := model.Builtin().Stub(path)
	if err != nil || stub == nil {
		t.Errorf("packages.txt: %s has no stub (%v)", path, err)
		return nil
	}
	var ops []blockingOp
	for _, f := range stub.Funcs {
		if ds := append(f.All(model.Drive), f.All(model.Wait)...); len(ds) > 0 {
			ops = append(ops, blockingOp{f.String(), ds[0].Until})
		}
	}
	return ops
}

// numbered is the end of a subtest's name that stands there for the second time.
var numbered = regexp.MustCompile(`#\d\d+$`)

// provenOps runs the tests, and returns the names of the subtests that have passed with
// what has ended each.
func provenOps(t *testing.T) map[string][]string {
	// nomsgpack leaves out gin's largest dependency, as go vet does in .ci/run.
	cmd := exec.Command("go", "test", "-json", "-count=1", "-vet=off", "-tags=nomsgpack", "-parallel=32", "-ldflags=-s -w", "./blocks/...")
	cmd.Dir = programModule
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	ends := map[string][]string{}
	failed := map[string]bool{}
	var text strings.Builder
	dec := json.NewDecoder(bytes.NewReader(out))
	for {
		var e struct{ Action, Package, Test, Key, Value, Output string }
		if err := dec.Decode(&e); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("go test -json: %v\n%s%s", err, out, &stderr)
		}
		_, op, sub := strings.Cut(e.Test, "/")
		op = numbered.ReplaceAllString(op, "")
		switch {
		case e.Action == "output" || e.Action == "build-output":
			text.WriteString(e.Output)
		case sub && e.Action == "attr" && e.Key == "ended-by":
			if !slices.Contains(ends[op], e.Value) {
				ends[op] = append(ends[op], e.Value)
			}
		case sub && (e.Action == "fail" || e.Action == "skip"):
			failed[op] = true
		}
	}
	if err != nil {
		t.Errorf("go test ./blocks/...: %v\n%s%s", err, &text, &stderr)
	}
	maps.DeleteFunc(ends, func(op string, _ []string) bool { return failed[op] })
	return ends
}

// leftOutOps are the drives and waits without a test, each with the reason.
func leftOutOps(t *testing.T) map[string]string {
	ops := map[string]string{}
	for _, line := range linesOf(t, "left_out.txt") {
		name, reason, _ := strings.Cut(line, " ")
		if reason = strings.TrimSpace(reason); reason == "" {
			t.Errorf("left_out.txt: %s has no reason", name)
		}
		if ops[name] != "" {
			t.Errorf("left_out.txt: %s stands there twice", name)
		}
		ops[name] = reason
	}
	return ops
}

// linesOf reads the lines of a list, without empty ones and comments.
func linesOf(t *testing.T, name string) []string {
	text, err := os.ReadFile(filepath.Join(blocks, name))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return lines
}
