package analyzer_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

// TestTrapManyCalls: what is asked of the callers of a function, and of theirs, is bounded.
// Each function of a program is reached only through five others, each of which calls the
// next one 24 times, so that there are eight million ways to it. The analysis comes back.
func TestTrapManyCalls(t *testing.T) {
	for _, name := range []string{
		"stop-error-channel-before-signal", "stop-select-after-serve", "stop-http-after-signal", "wait-waitgroup-then-dial",
		"meet-pipe-write-read", "meet-record-wire", "meet-textproto-pipe", "meet-framers-without-options", "serial-jsonrpc-tls",
		"callback-chat-event", "undriven-hub-loop", "after-hub-stopped", "serve-two-of-a-kind", "http-constructor-fields",
	} {
		t.Run(name, func(t *testing.T) {
			src := throughManyCalls(t, filepath.Join("../testdata/hangs", name, "main.go"))
			newWorkspace(t).check("example.test/p", "", src).analyze(analyzer.New(analyzer.Options{}))
		})
	}
}

// throughManyCalls is a program with its functions reached through others.
func throughManyCalls(t *testing.T, path string) string {
	t.Helper()
	const depth, calls = 5, 24
	fset := token.NewFileSet()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := parser.ParseFile(fset, path, src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	text := func(n ast.Node) string {
		return string(src[fset.Position(n.Pos()).Offset:fset.Position(n.End()).Offset])
	}
	var ways bytes.Buffer
	names := map[string]bool{}
	for _, d := range f.Decls {
		fd, ok := d.(*ast.FuncDecl)
		if !ok || fd.Body == nil || fd.Type.TypeParams != nil || names[fd.Name.Name] || fd.Recv == nil && fd.Name.Name == "main" || fd.Recv != nil && fd.Name.IsExported() {
			continue
		}
		name, recv, call := fd.Name.Name, "", ""
		if fd.Recv != nil {
			recv = text(fd.Recv)
			call = fd.Recv.List[0].Names[0].Name + "."
		}
		var args []string
		for _, p := range fd.Type.Params.List {
			for _, n := range p.Names {
				if _, many := p.Type.(*ast.Ellipsis); many {
					args = append(args, n.Name+"...")
				} else {
					args = append(args, n.Name)
				}
			}
		}
		if strings.Contains(strings.Join(args, " "), "_") || len(args) != fd.Type.Params.NumFields() {
			continue // it has no name for what it is given
		}
		results, last := "", ""
		if fd.Type.Results != nil {
			results, last = text(fd.Type.Results), "return "
			if fd.Type.Results.Opening.IsValid() && len(fd.Type.Results.List[0].Names) > 0 {
				continue // a name could be that of a parameter
			}
		}
		names[name] = true
		for k := range depth {
			next := name
			if k > 0 {
				next = fmt.Sprintf("%s__%d", name, k-1)
			}
			one := call + next + "(" + strings.Join(args, ", ") + ")\n"
			fmt.Fprintf(&ways, "func %s %s__%d%s %s {\n%s%s%s}\n", recv, name, k, text(fd.Type.Params), results, strings.Repeat(one, calls-1), last, one)
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		c, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		id, ok := c.Fun.(*ast.Ident)
		if sel, is := c.Fun.(*ast.SelectorExpr); is {
			id, ok = sel.Sel, true
		}
		if ok && names[id.Name] {
			id.Name = fmt.Sprintf("%s__%d", id.Name, depth-1)
		}
		return true
	})
	var b bytes.Buffer
	if err := format.Node(&b, fset, f); err != nil {
		t.Fatal(err)
	}
	return b.String() + "\n" + ways.String()
}
