package model

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// libs are the modules that pin the version of every modelled library; those of
// the second do not fit beside those of the first.
var libs = []string{
	filepath.Join("..", "..", "testdata", "libs"),
	filepath.Join("..", "..", "testdata", "libs2"),
}

// TestStubsMatchLibraries loads every modelled package at its pinned version and
// compares each stub with the real declaration: what a stub names exists, and
// its types are spelled as the library spells them.
func TestStubsMatchLibraries(t *testing.T) {
	if testing.Short() {
		t.Skip("loads every modelled library")
	}
	stubs, moved := allStubs(t)
	for _, pkg := range pinned(t, stubs) {
		if s := stubs[pkg.PkgPath]; s != nil && pkg.Types != nil {
			for _, msg := range Compare(s, pkg.Types, moved) {
				t.Errorf("_stubs/%v (%s %s)", msg, pkg.PkgPath, versionOf(pkg))
			}
		}
	}
}

// versionOf is the version of a package's module, or of Go.
func versionOf(pkg *packages.Package) string {
	if pkg.Module != nil {
		return pkg.Module.Version
	}
	return runtime.Version()
}

// allStubs returns the stubs by every import path that they serve; moved maps a path
// of //connlint:also to that of its stub.
func allStubs(t *testing.T) (stubs map[string]*Stub, moved map[string]string) {
	t.Helper()
	lib := Builtin()
	paths, err := lib.Paths()
	if err != nil {
		t.Fatal(err)
	}
	stubs, moved = map[string]*Stub{}, map[string]string{}
	for _, p := range paths {
		s, err := lib.Stub(p)
		if err != nil {
			t.Error(err)
		}
		if s == nil {
			continue
		}
		stubs[p] = s
		for _, also := range s.Also {
			stubs[also], moved[also] = s, p
		}
	}
	return stubs, moved
}

// pinned loads the modelled packages at the versions of libs.
func pinned(t *testing.T, stubs map[string]*Stub) []*packages.Package {
	t.Helper()
	patterns := map[string][]string{} // by the module that loads them
	imported := map[string]string{}
	for _, dir := range libs {
		for _, p := range libImports(t, dir) {
			imported[p] = dir
		}
	}
	refused := unserved(t)
	for p := range refused {
		if stubs[p] == nil {
			t.Errorf("unserved.txt names %s, which has no stub", p)
		}
	}
	for p := range stubs {
		if refused[p] {
			continue
		}
		dir, ok := imported[p]
		if domain, _, _ := strings.Cut(p, "/"); !ok && strings.Contains(domain, ".") {
			t.Errorf("%s has a stub and no import in the libs.go of %s, which keeps its version pinned", p, strings.Join(libs, " or "))
			continue
		}
		if !ok {
			dir = libs[0]
		}
		patterns[dir] = append(patterns[dir], p)
	}
	var pkgs []*packages.Package
	for _, dir := range libs {
		slices.Sort(patterns[dir])
		loaded, err := load(dir, patterns[dir])
		if err != nil {
			t.Fatal(err)
		}
		pkgs = append(pkgs, loaded...)
	}
	for _, pkg := range pkgs {
		for _, e := range pkg.Errors {
			if e.Kind != packages.TypeError { // of the missing bodies, and of imports for them
				t.Errorf("%s: %v", pkg.PkgPath, e)
			}
		}
	}
	return pkgs
}

// load loads packages from source, without the bodies of functions: to compile all
// of these libraries would take many times as long.
func load(dir string, patterns []string) ([]*packages.Package, error) {
	return packages.Load(&packages.Config{
		Mode:      packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedModule | packages.NeedDeps | packages.NeedSyntax | packages.NeedCompiledGoFiles | packages.NeedTypesSizes,
		Dir:       dir,
		Env:       append(os.Environ(), "GOWORK=off", "CGO_ENABLED=0"),
		ParseFile: parseDeclarations,
	}, patterns...)
}

// parseDeclarations parses a file and drops the bodies of its functions.
func parseDeclarations(fset *token.FileSet, name string, src []byte) (*ast.File, error) {
	f, err := parser.ParseFile(fset, name, src, parser.SkipObjectResolution)
	if f != nil {
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok {
				fn.Body = nil
			}
		}
	}
	return f, err
}

// TestDriftIsReported compares stubs with a library that has moved on.
func TestDriftIsReported(t *testing.T) {
	const library = `package p
type Conn struct { Addr string; Port int; In chan int }
func (c *Conn) Close() error { return nil }
func (c *Conn) CloseWrite() error { return nil }
func (c Conn) Len() int { return 0 }
type base struct{}
func (b *base) Wait() error { return nil }
type Client struct { base; *Conn }
type Old = Conn
type Stream interface { Send(m any) error }
type Pool[T any] struct{}
func (p *Pool[T]) Go(f func(i int) (T, error)) {}
var ErrClosed error
var Default Conn
const CloseMessage = 8
func Dial(addr string, modes ...byte) (*Conn, error) { return nil, nil }
func Listen(old *Old, r rune, h func(*Old) interface{}, in <-chan struct{}) {}
`
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "lib.go", library, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := new(types.Config).Check("p", fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for stub, want := range map[string]string{
		"//connlint:open c\nfunc Dial(addr string, modes ...uint8) (c *Conn, err error)":                              "",
		"//connlint:stop c\nfunc (c *Conn) Close() (err error)":                                                       "",
		"//connlint:wait c\nfunc (c *Client) Wait() (err error)":                                                      "",
		"//connlint:recv in\nfunc Listen(old *Conn, r int32, h func(*Conn) any, in <-chan struct{})":                  "",
		"//connlint:recv in\nfunc Listen(old *Old, r rune, h func(c *Old) interface{}, in <-chan struct{})":           "",
		"//connlint:go f\nfunc (p *Pool[T]) Go(f func(n int) (T, error))":                                             "",
		"//connlint:drive c.Addr when modes = CloseMessage\nfunc Dial(addr string, modes ...byte) (c *Conn, e error)": "",
		"//connlint:connection\ntype Stream interface {\n\t//connlint:send recv\n\tSend(m any) (err error)\n}":        "",
		"//connlint:ended\nvar ErrClosed error":                                                                       "",

		"//connlint:open c\nfunc Dail(addr string, modes ...byte) (c *Conn, err error)":                                 `p.go:4: there is no function Dail; did you mean "Dial"?`,
		"//connlint:open c\nfunc Dial(addr []byte, modes ...byte) (c *Conn, err error)":                                 `p.go:4: p.Dial: parameter 1 is []byte here, string in the library`,
		"//connlint:open c\nfunc Dial(addr string, modes ...byte) (c Conn, err error)":                                  `p.go:4: p.Dial: result 1 is p.Conn here, *p.Conn in the library`,
		"//connlint:open c\nfunc Dial(addr string, modes []byte) (c *Conn, err error)":                                  `p.go:4: p.Dial has other parameters or results in the library: func(string, ...byte) (*p.Conn, error)`,
		"//connlint:open c\nfunc Dial(addr string) (c *Conn, err error)":                                                `p.go:4: p.Dial has other parameters or results in the library: func(string, ...byte) (*p.Conn, error)`,
		"//connlint:drive c.Adr\nfunc Dial(addr string, modes ...byte) (c *Conn, err error)":                            `p.go:3: c.Adr: *p.Conn has no field Adr; did you mean "Addr"?`,
		"//connlint:send c unless modes = CloseMsg\nfunc Dial(addr string, modes ...byte) (c *Conn, err error)":         `p.go:3: there is no constant CloseMsg; there is ["CloseMessage"]`,
		"//connlint:ends ErrClose\nfunc Dial(addr string, modes ...byte) (c *Conn, err error)":                          `p.go:3: there is no error variable ErrClose; did you mean "ErrClosed"?`,
		"//connlint:stop c\nfunc (c *Con) Close() (err error)":                                                          `p.go:4: there is no type Con; did you mean "Conn"?`,
		"//connlint:half-stop c\nfunc (c *Conn) CloseRite() (err error)":                                                `p.go:4: Conn has no method CloseRite; did you mean "CloseWrite"?`,
		"//connlint:stop c\nfunc (c Conn) Close() (err error)":                                                          `p.go:4: Close needs a pointer receiver: *Conn`,
		"//connlint:stop c\nfunc (c *Conn) Len() (n int)":                                                               `p.go:4: Len has a value receiver: Conn`,
		"//connlint:stop c\nfunc (c *Client) Close() (err error)":                                                       `p.go:4: Client.Close is declared on p.Conn: model it there`,
		"type Conn interface {\n\t//connlint:stop recv\n\tClose() (err error)\n}":                                       `p.go:5: Conn is an interface here or in the library, not in both`,
		"//connlint:connection\ntype Streem struct{}":                                                                   `p.go:4: there is no type Streem; did you mean "Stream"?`,
		"//connlint:ended\nvar Default error":                                                                           `p.go:4: there is no error variable Default; there is ["ErrClosed"]`,
		"type Conn struct {\n\t//connlint:address\n\tAdr string\n}":                                                     `p.go:4: Conn has no field Adr; did you mean "Addr"?`,
		"type Conn struct {\n\t//connlint:address\n\tPort int\n}":                                                       `p.go:4: Conn.Port is of type int, and connlint:address wants a string`,
		"type Conn struct {\n\t//connlint:recv\n\tAddr string\n}":                                                       `p.go:4: Conn.Addr is of type string, and connlint:recv wants a channel`,
		"//connlint:send c\nfunc _(c Strean) (client any)":                                                              `p.go:4: there is no type p.Strean`,
		"//connlint:stop c\nfunc (c *Conn) Close() (err error)\n\n//connlint:stop c\nfunc (c *Old) Close() (err error)": `p.go:7: (*p.Old).Close is modelled twice, also at line 4`,
	} {
		s, errs := Parse("p.go", []byte("package p // import \"p\"\n\n"+stub+"\n"))
		if len(errs) > 0 {
			t.Errorf("%s\n%v", stub, errs)
			continue
		}
		var msgs []string
		for _, e := range Compare(s, pkg, nil) {
			msgs = append(msgs, fmt.Sprintf("%s:%d: %s", e.Pos.Filename, e.Pos.Line, e.Msg))
		}
		if got := strings.Join(msgs, "\n"); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", stub, got, want)
		}
	}
}

// libImports returns the packages that the libs.go of a module imports.
func libImports(t *testing.T, dir string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, "libs.go"), nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var imported []string
	for _, imp := range f.Imports {
		path, _ := strconv.Unquote(imp.Path.Value)
		imported = append(imported, path)
	}
	return imported
}

// unserved returns the packages whose module no proxy serves, so that nothing
// can be loaded: they stand in unserved.txt beside libs.go.
func unserved(t *testing.T) map[string]bool {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(libs[0], "unserved.txt"))
	if err != nil {
		t.Fatal(err)
	}
	refused := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if f := strings.Fields(line); len(f) == 2 && f[0] != "#" {
			refused[f[0]] = true
		}
	}
	return refused
}
