package vetunit

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"slices"

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

	uses     *uses                 // of its imports
	anchors  func(string) []string // names of a package that are needed besides
	narrower narrower              // of export data
}

// load parses and checks the unit. Errors are those of the parser, or a types.Error.
// Of its imports it makes types only of what its source names, what anchors list, and
// what these lead to.
func (u *Unit) load(anchors func(path string) []string) (*loaded, error) {
	p := &loaded{
		unit: u,
		fset: token.NewFileSet(),
		seen: map[string]*types.Package{},

		anchors: anchors,
		sizes:   types.SizesFor("gc", build.Default.GOARCH),
	}
	for _, name := range u.GoFiles {
		f, err := parser.ParseFile(p.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.files = append(p.files, f)
	}
	expect(int64(p.fset.Base()), u.Largest)
	p.uses = u.usesOf(p.files)
	p.info = p.uses.counts.info()
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
	data, done, err := mapped(file)
	if err != nil {
		return nil, err
	}
	defer done()
	pkg, err := p.read(data, path)
	if err != nil {
		return nil, fmt.Errorf("export data of %q: %w", path, err)
	}
	return pkg, nil
}

// read makes types of the export data in an archive.
func (p *loaded) read(archive []byte, path string) (*types.Package, error) {
	all := bytes.NewReader(archive)
	//lint:ignore SA1019 the archives that the go command gives up to Go 1.28 need it; later ones will go without
	r, err := gcexportdata.NewReader(all)
	if err != nil {
		return nil, err
	}
	data := behind(archive, all, r)
	if data == nil || p.uses.dotted {
		return gcexportdata.Read(r, p.fset, p.seen, path)
	}
	anchors := p.anchors(path)
	p.narrower.known = func(of, name string) bool {
		pkg := p.seen[cmp.Or(of, path)]
		return pkg != nil && pkg.Scope().Lookup(name) != nil
	}
	wanted := func(pkg, name string) bool { return p.uses.has(path, pkg, name) || slices.Contains(anchors, name) }
	if part := p.narrower.narrow(data, wanted); part != nil {
		data = part
	}
	return gcexportdata.Read(&io.LimitedReader{R: bytes.NewReader(data), N: int64(len(data))}, p.fset, p.seen, path)
}

// behind returns what a reader that has read the head of an archive reads next, where
// it lies in the archive; nil if that is not known.
func behind(archive []byte, all *bytes.Reader, r io.Reader) []byte {
	limited, ok := r.(*io.LimitedReader)
	if !ok {
		return nil
	}
	ahead, ok := limited.R.(*bufio.Reader)
	if !ok {
		return nil
	}
	start := len(archive) - all.Len() - ahead.Buffered()
	if limited.N > int64(len(archive)-start) {
		return nil
	}
	return archive[start:][:limited.N]
}
