package analyzer_test

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/connlint/connlint/"

// line is the one straight line of packages: each may import those before it and
// none behind it.
var line = []string{
	"analyzer/lifecycle",
	"analyzer/model",
	"analyzer/program",
	"analyzer/handle",
	"analyzer/spawn",
	"analyzer/effect",
	"analyzer/fact",
	"analyzer/order",
	"analyzer/rule",
	"analyzer/explain",
	"analyzer/fix",
	"analyzer/report",
	"analyzer",
	"analyzer/gclplugin",
	"cmd/connlint/internal/vetunit",
	"cmd/connlint/internal/direct",
	"cmd/connlint",
}

// edges are the imports that there may be, beside those of the vocabulary, which
// every package speaks.
var edges = map[string][]string{
	"analyzer/lifecycle": {},
	"analyzer/model":     {},
	"analyzer/program":   {"analyzer/model"},
	"analyzer/handle":    {"analyzer/model"},
	"analyzer/spawn":     {"analyzer/model", "analyzer/handle"},
	"analyzer/effect":    {"analyzer/model", "analyzer/program", "analyzer/handle", "analyzer/spawn"},
	"analyzer/fact":      {"analyzer/model", "analyzer/handle", "analyzer/effect"},
	"analyzer/order":     {"analyzer/model", "analyzer/handle", "analyzer/spawn", "analyzer/effect"},
	// A rule never names a library: it does not see the models.
	"analyzer/rule":    {"analyzer/handle", "analyzer/spawn", "analyzer/effect", "analyzer/order"},
	"analyzer/explain": {"analyzer/model", "analyzer/handle", "analyzer/spawn", "analyzer/effect", "analyzer/order", "analyzer/rule"},
	"analyzer/fix":     {"analyzer/model", "analyzer/program", "analyzer/handle", "analyzer/spawn", "analyzer/effect", "analyzer/rule"},
	"analyzer/report":  {"analyzer/model", "analyzer/program", "analyzer/spawn", "analyzer/effect", "analyzer/rule"},
	"analyzer":         {"analyzer/model", "analyzer/program", "analyzer/effect", "analyzer/fact", "analyzer/rule", "analyzer/explain", "analyzer/fix", "analyzer/report"},
	// It registers the analyzer, and the models know the nearest name.
	"analyzer/gclplugin": {"analyzer", "analyzer/model"},
	"cmd/connlint":       {"analyzer", "cmd/connlint/internal/vetunit", "cmd/connlint/internal/direct"},

	"cmd/connlint/internal/vetunit": {"analyzer", "analyzer/fact"},
	// It hands units to processes of which it does not know what they do with them.
	"cmd/connlint/internal/direct": {},
}

func TestImportsRunOneWay(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, top := range []string{"analyzer", "cmd"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(path string, d os.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && (strings.HasPrefix(d.Name(), "_") || d.Name() == "testdata" || isModule(path)) {
				return filepath.SkipDir
			}
			if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			rel, err := filepath.Rel(root, filepath.Dir(path))
			if err != nil {
				return err
			}
			pkg := filepath.ToSlash(rel)
			found[pkg] = true
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
			if err != nil {
				return err
			}
			for _, imp := range f.Imports {
				p, err := strconv.Unquote(imp.Path.Value)
				if err != nil {
					return err
				}
				to, ours := strings.CutPrefix(p, module)
				if !ours || to == "analyzer/lifecycle" {
					continue
				}
				if !slices.Contains(edges[pkg], to) {
					t.Errorf("%s imports %s: there is no such edge", pkg, to)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for pkg := range found {
		if !slices.Contains(line, pkg) {
			t.Errorf("%s has no place in the line of packages", pkg)
		}
	}
	for pkg, tos := range edges {
		if !found[pkg] {
			t.Errorf("%s is in the line and does not exist", pkg)
		}
		for _, to := range tos {
			if slices.Index(line, to) >= slices.Index(line, pkg) {
				t.Errorf("the edge from %s to %s runs against the line", pkg, to)
			}
		}
	}
}

// isModule reports whether a folder is the root of a module of its own.
func isModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

// TestForbiddenCalls keeps the analyzer a library: nothing in it ends the process
// or does work when it is imported.
func TestForbiddenCalls(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), "_") || isModule(path)) {
			return filepath.SkipDir
		}
		if d.IsDir() && path == "gclplugin" { // golangci-lint finds plugins by their init
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for n, l := range strings.Split(string(src), "\n") {
			code, _, _ := strings.Cut(l, "//")
			for _, bad := range []string{"panic(", "log.Fatal", "os.Exit(", "func init()", "println("} {
				if strings.Contains(code, bad) && !strings.Contains(code, "\"") {
					t.Errorf("%s:%d: %s", path, n+1, bad)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
