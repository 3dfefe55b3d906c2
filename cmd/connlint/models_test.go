package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

var update = flag.Bool("update", false, "write the table of the README anew")

// TestReadmeTable holds the README's table of packages against the stubs.
func TestReadmeTable(t *testing.T) {
	const begin, end = "<!-- models: go test ./cmd/connlint -run TestReadmeTable -update -->\n", "<!-- end of models -->\n"
	name := filepath.Join("..", "..", "README.md")
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok1 := strings.Cut(string(text), begin)
	old, tail, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatalf("%s lacks the lines %q and %q", name, begin, end)
	}
	docs, err := analyzer.Models()
	if err != nil {
		t.Fatal(err)
	}
	table := modelTable(docs)
	if table == old {
		return
	}
	if !*update {
		t.Fatal("the table of packages in README.md is stale: go test ./cmd/connlint -run TestReadmeTable -update")
	}
	if err := os.WriteFile(name, []byte(head+begin+table+end+tail), 0o666); err != nil {
		t.Fatal(err)
	}
}

func modelTable(docs []analyzer.ModelDoc) string {
	var b strings.Builder
	row := func(cells []string) { fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | ")) }
	b.WriteString("\n")
	row(append([]string{"package", "read at"}, analyzer.ModelKinds()...))
	row(strings.Split("---|---"+strings.Repeat("|---", len(analyzer.ModelKinds())), "|"))
	for _, d := range docs {
		row(modelRow(d))
	}
	b.WriteString("\n")
	return b.String()
}

// TestModelsOfEveryPackage demands a version of every stub, and of every declaration
// in it what it does and words about it.
func TestModelsOfEveryPackage(t *testing.T) {
	docs, err := analyzer.Models()
	if err != nil {
		t.Fatal(err)
	}
	p := &program{}
	for _, d := range docs {
		if len(d.Versions) == 0 {
			t.Errorf("%s: no version was read", d.Path)
		}
		for _, x := range d.Decls {
			if x.Text == "" || x.Doc == "" && len(x.Directives) == 0 {
				t.Errorf("%s: %q has no words or directives", d.Path, x.Text)
			}
		}
		var out bytes.Buffer
		p.printModel(&out, &d)
		if !strings.HasPrefix(out.String(), d.Path) || len(d.Decls) == 0 {
			t.Errorf("%s is described as\n%s", d.Path, out.String())
		}
	}
}
