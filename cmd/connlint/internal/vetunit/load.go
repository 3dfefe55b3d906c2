package vetunit

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"os"

	"golang.org/x/tools/go/gcexportdata"
)

// loaded is a unit that is parsed and type-checked.
type loaded struct {
	unit  *Unit
	fset  *token.FileSet
	files []*ast.File
	pkg   *types.Package
	info  *types.Info
	sizes types.Sizes
	seen  map[string]*types.Package // packages that its imports tell of, by path
}

// load parses and checks the unit. Errors are those of the parser, or a types.Error.
func (u *Unit) load() (*loaded, error) {
	p := &loaded{
		unit:  u,
		fset:  token.NewFileSet(),
		seen:  map[string]*types.Package{},
		sizes: types.SizesFor("gc", build.Default.GOARCH),
		info: &types.Info{
			Types:        map[ast.Expr]types.TypeAndValue{},
			Defs:         map[*ast.Ident]types.Object{},
			Uses:         map[*ast.Ident]types.Object{},
			Implicits:    map[ast.Node]types.Object{},
			Instances:    map[*ast.Ident]types.Instance{},
			Scopes:       map[ast.Node]*types.Scope{},
			Selections:   map[*ast.SelectorExpr]*types.Selection{},
			FileVersions: map[*ast.File]string{},
		},
	}
	for _, name := range u.GoFiles {
		f, err := parser.ParseFile(p.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.files = append(p.files, f)
	}
	conf := types.Config{Importer: p, Sizes: p.sizes, GoVersion: u.GoVersion}
	var err error
	p.pkg, err = conf.Check(u.ImportPath, p.fset, p.files, p.info)
	return p, err
}

// Import implements types.Importer with the compiler's export data.
func (p *loaded) Import(name string) (*types.Package, error) {
	path, ok := p.unit.ImportMap[name] // of a vendored package, or a test variant
	if !ok {
		return nil, fmt.Errorf("can't resolve import %q", name)
	}
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := p.seen[path]; pkg != nil && pkg.Complete() {
		return pkg, nil
	}
	file, ok := p.unit.PackageFile[path]
	if !ok {
		return nil, fmt.Errorf("the go command gives no export data of %q", path)
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	//lint:ignore SA1019 the archives that the go command gives up to Go 1.28 need it; later ones will go without
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("export data of %q: %w", path, err)
	}
	return gcexportdata.Read(r, p.fset, p.seen, path)
}
