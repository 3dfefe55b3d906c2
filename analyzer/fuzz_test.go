package analyzer_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"hash/fnv"
	"maps"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer"
)

// mostTime is how long the analysis of one small program may take, on a machine
// that does much else at the same time. While it fuzzes, go test itself allows ten
// seconds for an input, and about one at the end.
const mostTime = 2 * time.Minute

// mostSource is how long a program may grow: a list that takes in all of another
// one may double it in each step.
const mostSource = 16 << 10

// grown are the programs that are mutated, by FOLDER/NAME.
var grown = sync.OnceValues(func() (map[string]string, error) {
	files, err := filepath.Glob(filepath.FromSlash("../testdata/*/*/main.go"))
	if err != nil {
		return nil, err
	}
	sources := map[string]string{}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		dir := filepath.Dir(file)
		sources[filepath.Base(filepath.Dir(dir))+"/"+filepath.Base(dir)] = string(src)
	}
	return sources, nil
})

// FuzzMutated changes the statements and the names of real programs, by a script, and
// analyses what still type-checks. It wants no panic, an answer in bounded time that
// is the same twice, and fixes that leave what type-checks.
//
//	go test ./analyzer -run XXX -fuzz FuzzMutated -fuzztime 30m -fuzzminimizetime 20x -parallel 1
func FuzzMutated(f *testing.F) {
	sources, err := grown()
	if err != nil {
		f.Fatal(err)
	}
	names := slices.Sorted(maps.Keys(sources))
	if err := importAll(sources); err != nil {
		f.Fatal(err)
	}
	for i, name := range names {
		if i%2 == 0 { // enough to begin with: the rest is found by its hash
			script := make([]byte, 18)
			for k := range script {
				script[k] = byte(i*31 + k*(i+7)*13)
			}
			f.Add(name, byte(i), script)
		}
	}
	f.Fuzz(func(t *testing.T, name string, lang byte, script []byte) {
		src, ok := sources[name]
		if !ok {
			h := fnv.New32()
			h.Write([]byte(name))
			src = sources[names[int(h.Sum32()%uint32(len(names)))]]
		}
		m := &mutant{w: newWorkspace(t), lang: languages[int(lang)%len(languages)]}
		defer m.forget()
		if !m.take(src) {
			return // the program needs a newer language, or a library that the others do not
		}
		for steps := 0; len(script) >= 3 && steps < 24; steps++ {
			m.mutate(script[0], int(script[1]), int(script[2]))
			script = script[3:]
		}
		m.analyze(t)
	})
}

// importAll reads what the programs import. Listing and reading it takes some seconds,
// which is more than go test allows for one input where the machine is busy: without
// this, the first input that a worker was given took them.
func importAll(sources map[string]string) error {
	lib, err := shared()
	if err != nil {
		return err
	}
	for name, src := range sources {
		f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, imp := range f.Imports {
			if path, err := strconv.Unquote(imp.Path.Value); err == nil {
				lib.from.Import(path) // a library that cannot be read is one that no input has
			}
		}
	}
	return nil
}

// languages are the versions of the language that go.mod may say.
var languages = []string{"", "", "go1.18", "go1.21", "go1.22", "go1.24"}

// mutant is a program that type-checks, but for variables and imports that nothing
// uses: no compiler would take these, and all that reads types does.
type mutant struct {
	w     *workspace
	lang  string
	c     *checked
	files []*ast.File // all that were parsed on the way
}

// forget takes what was parsed out of the file set that all programs share.
func (m *mutant) forget() {
	for _, f := range m.files {
		if tf := m.w.lib.fset.File(f.FileStart); tf != nil {
			m.w.lib.fset.RemoveFile(tf)
		}
	}
}

// take makes src the program, if it type-checks.
func (m *mutant) take(src string) bool {
	c, err := m.check(src)
	if err != nil {
		return false
	}
	m.c = c
	return true
}

func (m *mutant) check(src string) (*checked, error) {
	f, err := parser.ParseFile(m.w.lib.fset, "p.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if f != nil {
		m.files = append(m.files, f)
	}
	if err != nil {
		return nil, err
	}
	c := &checked{w: m.w, files: []*ast.File{f}, lang: m.lang, src: src, sizes: types.SizesFor("gc", "amd64"), info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{},
		Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes: map[ast.Node]*types.Scope{}, FileVersions: map[*ast.File]string{},
	}}
	var hard error
	conf := types.Config{Importer: m.w, GoVersion: m.lang, Sizes: c.sizes, Error: func(err error) {
		var te types.Error
		unused := errors.As(err, &te) && te.Soft && strings.Contains(te.Msg, "and not used")
		if !unused && hard == nil {
			hard = err
		}
	}}
	pkg, err := conf.Check("example.test/p", m.w.lib.fset, c.files, c.info)
	if hard != nil {
		return nil, hard
	}
	if pkg == nil {
		return nil, err
	}
	c.pkg = pkg
	return c, nil
}

// mutate makes one change: what, at the i-th place that there is, with the j-th. If
// the result does not type-check the program stays as it was.
func (m *mutant) mutate(what byte, i, j int) {
	f, err := parser.ParseFile(token.NewFileSet(), "p.go", m.c.src, parser.SkipObjectResolution)
	if err != nil {
		return
	}
	lists, names := places(f)
	g, err := parser.ParseFile(token.NewFileSet(), "p.go", m.c.src, parser.SkipObjectResolution)
	if err != nil {
		return
	}
	others, _ := places(g) // what is taken from elsewhere: a tree that held itself would have no end
	if len(lists) == 0 || len(names) == 0 {
		return
	}
	list := lists[i%len(lists)]
	if len(*list) == 0 {
		return
	}
	at := j % len(*list)
	body := func(stmts ...ast.Stmt) *ast.BlockStmt { return &ast.BlockStmt{List: stmts} }
	literal := func(s ast.Stmt) *ast.CallExpr {
		return &ast.CallExpr{Fun: &ast.FuncLit{Type: &ast.FuncType{Params: &ast.FieldList{}}, Body: body(s)}}
	}
	switch what % 12 {
	case 0: // leave out
		*list = slices.Delete(slices.Clone(*list), at, at+1)
	case 1: // twice
		*list = slices.Insert(slices.Clone(*list), at, (*list)[at])
	case 2: // the other way round
		k := (at + 1) % len(*list)
		(*list)[at], (*list)[k] = (*list)[k], (*list)[at]
	case 3: // for ever
		(*list)[at] = &ast.ForStmt{Body: body((*list)[at])}
	case 4: // in a goroutine
		(*list)[at] = &ast.GoStmt{Call: literal((*list)[at])}
	case 5: // at the end
		(*list)[at] = &ast.DeferStmt{Call: literal((*list)[at])}
	case 6: // a statement of another list
		from := *others[j%len(others)]
		if len(from) == 0 {
			return
		}
		*list = slices.Insert(slices.Clone(*list), at, from[i%len(from)])
	case 7: // all of another list, in place
		*list = slices.Insert(slices.Clone(*list), at, ast.Stmt(body(*others[j%len(others)]...)))
	case 8: // in a literal called in place
		(*list)[at] = &ast.ExprStmt{X: literal((*list)[at])}
	case 9: // a jump
		jumps := []token.Token{token.BREAK, token.CONTINUE, token.RETURN}
		var jump ast.Stmt = &ast.BranchStmt{Tok: jumps[j%3]}
		if j%3 == 2 {
			jump = &ast.ReturnStmt{}
		}
		*list = slices.Insert(slices.Clone(*list), at, ast.Stmt(&ast.IfStmt{
			Cond: &ast.BinaryExpr{X: &ast.CallExpr{Fun: ast.NewIdent("len"), Args: []ast.Expr{&ast.BasicLit{Kind: token.STRING, Value: `"a"`}}}, Op: token.GTR, Y: &ast.BasicLit{Kind: token.INT, Value: "2"}},
			Body: body(jump),
		}))
	default: // another name
		names[i%len(names)].Name = names[j%len(names)].Name
	}
	var out strings.Builder
	if err := format.Node(&out, token.NewFileSet(), f); err != nil {
		return
	}
	if out.Len() <= mostSource {
		m.take(out.String())
	}
}

// places are the lists of statements of a file, and the identifiers in them.
func places(f *ast.File) (lists []*[]ast.Stmt, names []*ast.Ident) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt:
			lists = append(lists, &n.List)
		case *ast.CaseClause:
			lists = append(lists, &n.Body)
		case *ast.CommClause:
			lists = append(lists, &n.Body)
		case *ast.Ident:
			if len(lists) > 0 {
				names = append(names, n)
			}
		}
		return true
	})
	return lists, names
}

// analyze runs the analyzer twice on the program, and again behind each fix.
func (m *mutant) analyze(t *testing.T) {
	src := m.c.src
	watch := time.AfterFunc(mostTime, func() {
		debug.SetTraceback("all")
		panic(fmt.Sprintf("no answer within %v on\n%s", mostTime, src))
	})
	defer watch.Stop()
	a := analyzer.New(analyzer.Options{})
	c := m.c
	first := c.analyze(a)
	fixes := c.fixes
	if !m.take(src) {
		t.Fatalf("it does not type-check twice\n%s", src)
	}
	if again := m.c.analyze(a); !slices.Equal(first, again) {
		t.Fatalf("first\n%s\nthen\n%s\non\n%s", strings.Join(first, "\n"), strings.Join(again, "\n"), numbered(src))
	}
	for _, list := range fixes {
		for _, fix := range list {
			out, err := c.apply(fix)
			if err != nil {
				t.Fatalf("the fix %q: %v\non\n%s", fix.Message, err, numbered(src))
			}
			if !m.take(out) {
				_, err := m.check(out)
				t.Fatalf("the fix %q leaves what does not type-check: %v\n%s\nof\n%s", fix.Message, err, numbered(out), numbered(src))
			}
			m.c.analyze(a)
		}
	}
}

// apply returns the source with the edits of a fix.
func (c *checked) apply(fix analysis.SuggestedFix) (string, error) {
	edits := slices.Clone(fix.TextEdits)
	slices.SortStableFunc(edits, func(a, b analysis.TextEdit) int { return int(a.Pos - b.Pos) })
	file := c.w.lib.fset.File(c.files[0].FileStart)
	var out strings.Builder
	last := 0
	for _, e := range edits {
		if !e.End.IsValid() {
			e.End = e.Pos
		}
		if fixed := c.w.lib.fset.File(e.Pos); fixed != file {
			return "", fmt.Errorf("an edit is in no file of the package")
		}
		from, to := file.Offset(e.Pos), file.Offset(e.End)
		if from < last || to < from {
			return "", fmt.Errorf("edits overlap at offset %d", from)
		}
		out.WriteString(c.src[last:from])
		out.Write(e.NewText)
		last = to
	}
	out.WriteString(c.src[last:])
	return out.String(), nil
}
