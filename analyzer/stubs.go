package analyzer

import (
	"errors"
	"fmt"
	"go/types"
	"path/filepath"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer/fact"
	"github.com/connlint/connlint/analyzer/model"
)

// folder is the value of the flag -models: a folder with stubs of the user's.
type folder struct {
	dir  string
	load func() (*model.Library, error) // nil: none
}

// newFolder is the folder that an option names; it is read when a package needs it.
func newFolder(dir string) *folder {
	if dir == "" {
		return &folder{}
	}
	return &folder{dir: dir, load: sync.OnceValues(func() (*model.Library, error) { return openFolder(dir) })}
}

// openFolder reads a folder. A relative one is below the working directory.
func openFolder(dir string) (*model.Library, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	return model.Folder(abs)
}

func (f *folder) String() string { return f.dir }

// Set takes the name of a folder and reads all that is in it. An empty name is no
// folder.
func (f *folder) Set(dir string) error {
	next := newFolder(dir)
	if next.load != nil {
		if _, err := next.load(); err != nil {
			return err
		}
	}
	*f = *next
	return nil
}

// stubs returns the stubs of the user's folder for a package. What they say of the
// package itself, or of one that it imports, is held against that: of packages
// farther away not all may be known here.
func (f *folder) stubs(pass *analysis.Pass) (model.Stubs, error) {
	if f.load == nil {
		return func(*types.Package) (*model.Stub, error) { return nil, nil }, nil
	}
	lib, err := f.load()
	if err != nil {
		return nil, err
	}
	var errs []error
	for _, p := range append(slices.Clone(pass.Pkg.Imports()), pass.Pkg) {
		if s, err := lib.Of(p); err == nil && s != nil {
			for _, e := range model.Compare(s, p, map[string]string{p.Path(): s.Pkg}) {
				errs = append(errs, e)
			}
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return lib.Of, nil
}

// index binds all models to what a package sees: those that ship with connlint, then
// the user's, and last what directives in the source say.
func index(pass *analysis.Pass, own *folder, imports *fact.Imports, source *model.Stub) (*model.Index, error) {
	stubs, err := own.stubs(pass)
	if err != nil {
		return nil, err
	}
	ix, err := model.NewIndex(pass.Pkg, model.Builtin().Of, stubs, func(p *types.Package) (*model.Stub, error) {
		if p == pass.Pkg {
			return source, nil
		}
		return imports.Source(p), nil
	})
	if err != nil {
		return nil, fmt.Errorf("models: %w", err)
	}
	return ix, nil
}
