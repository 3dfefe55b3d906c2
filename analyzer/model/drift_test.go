package model

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
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
	lib := Builtin()
	paths, err := lib.Paths()
	if err != nil {
		t.Fatal(err)
	}
	stubs := map[string]*Stub{}
	moved := map[string]string{} // a path of //connlint:also -> the path of its stub
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
		// From source, without the bodies of functions: to compile all of these
		// libraries would take many times as long.
		loaded, err := packages.Load(&packages.Config{
			Mode:      packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedModule | packages.NeedDeps | packages.NeedSyntax | packages.NeedCompiledGoFiles | packages.NeedTypesSizes,
			Dir:       dir,
			Env:       append(os.Environ(), "GOWORK=off", "CGO_ENABLED=0"),
			ParseFile: parseDeclarations,
		}, patterns[dir]...)
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
		if s := stubs[pkg.PkgPath]; s != nil && pkg.Types != nil {
			version := runtime.Version()
			if pkg.Module != nil {
				version = pkg.Module.Version
			}
			for _, msg := range compare(s, pkg.Types, moved) {
				t.Errorf("_stubs/%s (%s %s)", msg, pkg.PkgPath, version)
			}
		}
	}
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
		if got := strings.Join(compare(s, pkg, nil), "\n"); got != want {
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

// compare returns what is wrong with a stub of a package, as FILE:LINE: MESSAGE.
// moved maps an import path to the one under which stubs know the package.
func compare(s *Stub, pkg *types.Package, moved map[string]string) []string {
	c := &comparison{pkg: pkg, moved: moved, bound: map[*types.Func]*Func{}}
	c.compare(s)
	return c.errs
}

type comparison struct {
	pkg   *types.Package
	moved map[string]string
	bound map[*types.Func]*Func
	errs  []string
}

func (c *comparison) errorf(pos token.Position, format string, args ...any) {
	c.errs = append(c.errs, fmt.Sprintf("%s:%d: %s", pos.Filename, pos.Line, fmt.Sprintf(format, args...)))
}

func (c *comparison) compare(s *Stub) {
	for _, typ := range s.Types {
		if c.typeName(typ.Name) == nil {
			c.errorf(typ.Pos, "there is no type %s%s", typ.Name, nearest(typ.Name, c.names(isType)))
		}
	}
	for _, v := range s.Ended {
		c.errorVar(v.Pos, v.Name)
	}
	for _, f := range s.Field {
		c.field(f)
	}
	for _, f := range s.Funcs {
		switch {
		case f.Shape:
			c.shape(f)
		case f.Recv == "":
			c.function(f)
		default:
			c.method(f)
		}
	}
}

// shape checks that the types of a shape exist.
func (c *comparison) shape(f *Func) {
	for _, v := range slices.Concat(f.Params, f.Results) {
		if v.Type != "any" && lookupType(c.pkg, v.Type) == nil {
			c.errorf(f.Pos, "there is no type %s", v.Type)
		}
	}
}

func (c *comparison) function(f *Func) {
	fn, ok := c.pkg.Scope().Lookup(f.Name).(*types.Func)
	if !ok {
		c.errorf(f.Pos, "there is no function %s%s", f.Name, nearest(f.Name, c.names(isFunc)))
		return
	}
	c.signature(f, fn)
}

func (c *comparison) method(f *Func) {
	tn := c.typeName(f.Recv)
	if tn == nil {
		c.errorf(f.Pos, "there is no type %s%s", f.Recv, nearest(f.Recv, c.names(isType)))
		return
	}
	if types.IsInterface(tn.Type()) != f.Interface {
		c.errorf(f.Pos, "%s is an interface here or in the library, not in both", f.Recv)
		return
	}
	recv := tn.Type()
	if !f.Interface {
		recv = types.NewPointer(recv)
	}
	obj, index, _ := types.LookupFieldOrMethod(recv, true, c.pkg, f.Name)
	fn, ok := obj.(*types.Func)
	if !ok {
		c.errorf(f.Pos, "%s has no method %s%s", f.Recv, f.Name, nearest(f.Name, methodNames(recv)))
		return
	}
	if at := declaredOn(fn); len(index) > 1 && at != nil && at.Exported() && at.Name() != f.Recv {
		c.errorf(f.Pos, "%s.%s is declared on %s.%s: model it there", f.Recv, f.Name, at.Pkg().Path(), at.Name())
		return
	}
	if !f.Interface && !f.Ptr && types.NewMethodSet(tn.Type()).Lookup(c.pkg, f.Name) == nil {
		c.errorf(f.Pos, "%s needs a pointer receiver: *%s", f.Name, f.Recv)
	}
	if _, ptr := fn.Signature().Recv().Type().(*types.Pointer); !f.Interface && f.Ptr && !ptr && len(index) == 1 {
		c.errorf(f.Pos, "%s has a value receiver: %s", f.Name, f.Recv)
	}
	c.signature(f, fn)
}

// declaredOn returns the type on which a method is declared.
func declaredOn(fn *types.Func) *types.TypeName {
	t := fn.Signature().Recv().Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj()
	}
	return nil
}

func (c *comparison) signature(f *Func, fn *types.Func) {
	if other := c.bound[fn]; other != nil {
		c.errorf(f.Pos, "%s is modelled twice, also at line %d", f, other.Pos.Line)
	}
	c.bound[fn] = f
	sig := fn.Signature()
	real := types.TypeString(stripNames(sig), func(p *types.Package) string { return p.Name() })
	if !sameArity(fn, f) {
		c.errorf(f.Pos, "%s has other parameters or results in the library: %s", f, real)
		return
	}
	compareAll := func(what string, stub []Var, tuple *types.Tuple) {
		for i, v := range stub {
			if t := tuple.At(i).Type(); !c.sameType(v.Type, t) {
				c.errorf(f.Pos, "%s: %s %d is %s here, %s in the library", f, what, i+1, v.Type, realType(t))
			}
		}
	}
	compareAll("parameter", f.Params, sig.Params())
	compareAll("result", f.Results, sig.Results())
	for i := range f.Directives {
		c.directive(f, &f.Directives[i], sig)
	}
}

func (c *comparison) directive(f *Func, d *Directive, sig *types.Signature) {
	ops := slices.Clone(d.Operands)
	if d.Of != nil {
		ops = append(ops, *d.Of)
	}
	if d.Cond != nil {
		ops = append(ops, d.Cond.Operand)
		c.constant(d)
	}
	for _, op := range ops {
		var t types.Type
		switch op.Kind {
		case Receiver:
			if recv := c.typeName(f.Recv); recv != nil {
				t = recv.Type()
			}
		case Param:
			t = sig.Params().At(op.Index).Type()
		case Result:
			t = sig.Results().At(op.Index).Type()
		}
		for _, name := range op.Fields {
			obj, _, _ := types.LookupFieldOrMethod(t, true, c.pkg, name)
			v, ok := obj.(*types.Var)
			if !ok {
				c.errorf(d.Pos, "%s: %s has no field %s%s", op.Name, realType(t), name, nearest(name, structFields(t)))
				break
			}
			t = v.Type()
		}
	}
	if i := strings.LastIndex(d.Sentinel, "."); i >= 0 {
		in := *c
		if path := d.Sentinel[:i]; path != trimVendor(c.pkg.Path()) {
			k := slices.IndexFunc(c.pkg.Imports(), func(p *types.Package) bool { return p.Path() == path })
			if k < 0 {
				c.errorf(d.Pos, "the library does not import %s", path)
				return
			}
			in.pkg = c.pkg.Imports()[k]
		}
		in.errorVar(d.Pos, d.Sentinel[i+1:])
		c.errs = in.errs
	}
	if d.Use != "" {
		if recv := sig.Recv(); recv == nil {
			c.errorf(d.Pos, "%s has no receiver to call %s on", f, d.Use)
		} else if obj, _, _ := types.LookupFieldOrMethod(recv.Type(), true, c.pkg, d.Use); obj == nil {
			c.errorf(d.Pos, "there is no method %s%s", d.Use, nearest(d.Use, methodNames(recv.Type())))
		}
	}
}

// constant checks the constant of an "unless" or "when".
func (c *comparison) constant(d *Directive) {
	name := d.Cond.Value
	if _, ok := c.pkg.Scope().Lookup(name).(*types.Const); ok || name == "true" || name == "false" {
		return
	}
	for _, kind := range []token.Token{token.INT, token.STRING} {
		if constant.MakeFromLiteral(name, kind, 0).Kind() != constant.Unknown {
			return
		}
	}
	c.errorf(d.Pos, "there is no constant %s%s", name, nearest(name, c.names(isConst)))
}

func (c *comparison) errorVar(pos token.Position, name string) {
	v, ok := c.pkg.Scope().Lookup(name).(*types.Var)
	errorType := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	if !ok || !types.Implements(v.Type(), errorType) {
		c.errorf(pos, "there is no error variable %s%s", name, nearest(name, c.names(func(o types.Object) bool {
			v, ok := o.(*types.Var)
			return ok && types.Implements(v.Type(), errorType)
		})))
	}
}

func (c *comparison) field(f *Field) {
	tn := c.typeName(f.Type)
	if tn == nil {
		c.errorf(f.Directive.Pos, "there is no type %s%s", f.Type, nearest(f.Type, c.names(isType)))
		return
	}
	v := lookupField(c.pkg, f.Type, f.Name)
	if v == nil {
		c.errorf(f.Directive.Pos, "%s has no field %s%s", f.Type, f.Name, nearest(f.Name, structFields(tn.Type())))
		return
	}
	want := map[Verb]string{Address: "string", Recv: "channel"}[f.Directive.Verb]
	basic, _ := v.Type().Underlying().(*types.Basic)
	_, ch := v.Type().Underlying().(*types.Chan)
	if want == "string" && (basic == nil || basic.Info()&types.IsString == 0) || want == "channel" && !ch {
		c.errorf(f.Directive.Pos, "%s.%s is of type %s, and connlint:%s wants a %s", f.Type, f.Name, realType(v.Type()), f.Directive.Verb, want)
	}
}

func (c *comparison) typeName(name string) *types.TypeName {
	tn, _ := c.pkg.Scope().Lookup(name).(*types.TypeName)
	return tn
}

// names lists the exported objects of the package of one kind.
func (c *comparison) names(kind func(types.Object) bool) []string {
	var ns []string
	for _, n := range c.pkg.Scope().Names() {
		if o := c.pkg.Scope().Lookup(n); o.Exported() && kind(o) {
			ns = append(ns, n)
		}
	}
	return ns
}

func isType(o types.Object) bool  { _, ok := o.(*types.TypeName); return ok }
func isFunc(o types.Object) bool  { _, ok := o.(*types.Func); return ok }
func isConst(o types.Object) bool { _, ok := o.(*types.Const); return ok }

func methodNames(t types.Type) []string {
	var ns []string
	for sel := range types.NewMethodSet(t).Methods() {
		if sel.Obj().Exported() {
			ns = append(ns, sel.Obj().Name())
		}
	}
	return ns
}

func structFields(t types.Type) []string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var ns []string
	for v := range s.Fields() {
		if v.Exported() {
			ns = append(ns, v.Name())
		}
	}
	return ns
}

// sameType reports whether a stub spells a type as the library does, or as the
// type that an alias of the library stands for.
func (c *comparison) sameType(stub string, t types.Type) bool {
	stub = c.normal(stub)
	return stub == c.normal(realType(t)) || stub == c.normal(realType(expand(t)))
}

var word = regexp.MustCompile(`[\w./~-]+`)

// normal rewrites the names that a type has besides its usual one: byte, rune,
// interface{}, and the import paths under which a package is also known.
func (c *comparison) normal(s string) string {
	s = strings.ReplaceAll(s, "interface{}", "any")
	return word.ReplaceAllStringFunc(s, func(w string) string {
		switch w {
		case "byte":
			return "uint8"
		case "rune":
			return "int32"
		}
		if i := strings.LastIndex(w, "."); i >= 0 && c.moved[w[:i]] != "" {
			return c.moved[w[:i]] + w[i:]
		}
		return w
	})
}

// expand replaces the aliases in a type.
func expand(t types.Type) types.Type {
	switch t := types.Unalias(t).(type) {
	case *types.Pointer:
		return types.NewPointer(expand(t.Elem()))
	case *types.Slice:
		return types.NewSlice(expand(t.Elem()))
	case *types.Map:
		return types.NewMap(expand(t.Key()), expand(t.Elem()))
	case *types.Chan:
		return types.NewChan(t.Dir(), expand(t.Elem()))
	case *types.Signature:
		expandAll := func(tuple *types.Tuple) *types.Tuple {
			var vs []*types.Var
			for v := range tuple.Variables() {
				vs = append(vs, types.NewParam(v.Pos(), v.Pkg(), v.Name(), expand(v.Type())))
			}
			return types.NewTuple(vs...)
		}
		return types.NewSignatureType(nil, nil, nil, expandAll(t.Params()), expandAll(t.Results()), t.Variadic())
	default:
		return t
	}
}
