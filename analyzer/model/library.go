package model

import (
	"embed"
	"errors"
	"fmt"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

//go:embed _stubs
var shipped embed.FS

// Library is a set of stubs, one folder an import path, parsed when first asked
// for. It is safe for concurrent use.
type Library struct {
	fsys fs.FS
	dir  string // the folder of a user's stubs, "" of those that ship with connlint

	mu    sync.Mutex
	also  map[string]string // import path -> the path whose stub serves it
	stubs map[string]*Stub  // nil for a path without a stub
	errs  map[string]error
}

// NewLibrary returns the stubs of a file system whose folders are import paths.
func NewLibrary(fsys fs.FS) *Library {
	return &Library{fsys: fsys, stubs: map[string]*Stub{}, errs: map[string]error{}}
}

// Folder returns the stubs of a user's folder, which is laid out as _stubs is. All of
// them are read: the error lists what is wrong, each with its place.
func Folder(dir string) (*Library, error) {
	if info, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("there is no folder %s", dir)
	} else if !info.IsDir() {
		return nil, fmt.Errorf("%s is a file; name the folder of the stubs", dir)
	}
	l := NewLibrary(os.DirFS(dir))
	l.dir = dir
	paths, err := l.Paths()
	errs := []error{err}
	if err == nil && len(paths) == 0 {
		errs = append(errs, fmt.Errorf("%s has no stub; that of package example.com/hub is example.com/hub/hub.go", dir))
	}
	for i, p := range paths {
		if i > 0 && p == paths[i-1] {
			continue // the second file of a folder is an error of the first
		}
		_, err := l.Stub(p)
		errs = append(errs, err)
	}
	return l, errors.Join(errs...)
}

// Builtin returns the stubs that ship with connlint. It is built once.
var Builtin = sync.OnceValue(func() *Library {
	sub, err := fs.Sub(shipped, "_stubs")
	if err != nil { // only for an invalid name
		sub = embed.FS{}
	}
	return NewLibrary(sub)
})

// Paths lists the import paths that have a stub of their own.
func (l *Library) Paths() ([]string, error) {
	var paths []string
	err := fs.WalkDir(l.fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() && strings.HasSuffix(p, ".go") {
			paths = append(paths, path.Dir(p))
		}
		return nil
	})
	return paths, err
}

// Of returns the stub of a package, for an Index.
func (l *Library) Of(p *types.Package) (*Stub, error) { return l.Stub(trimVendor(p.Path())) }

// Stub returns the stub of an import path, or nil if the package has no model.
// A stub with mistakes is an error that lists them.
func (l *Library) Stub(importPath string) (*Stub, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.stub(importPath)
}

func (l *Library) stub(importPath string) (*Stub, error) {
	if s, ok := l.stubs[importPath]; ok {
		return s, l.errs[importPath]
	}
	s, err := l.load(importPath)
	l.stubs[importPath], l.errs[importPath] = s, err
	return s, err
}

func (l *Library) load(importPath string) (*Stub, error) {
	if !fs.ValidPath(importPath) {
		return nil, nil
	}
	entries, err := fs.ReadDir(l.fsys, importPath)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() && strings.HasSuffix(e.Name(), ".go") {
			names = append(names, path.Join(importPath, e.Name()))
		}
	}
	if len(names) > 0 {
		return l.read(importPath, names)
	}
	if l.also == nil {
		if l.also, err = l.moved(); err != nil {
			return nil, err
		}
	}
	if p, ok := l.also[importPath]; ok {
		return l.stub(p)
	}
	return nil, nil
}

// read reads the stub file of an import path, of which there is one.
func (l *Library) read(importPath string, names []string) (*Stub, error) {
	src, err := fs.ReadFile(l.fsys, names[0])
	if err != nil {
		return nil, err
	}
	name := names[0]
	if l.dir != "" {
		name = filepath.Join(l.dir, filepath.FromSlash(name))
	}
	s, errs := Parse(name, src)
	if s != nil && s.Pkg != importPath && len(errs) == 0 {
		errs = append(errs, &Error{token.Position{Filename: name, Line: 1}, fmt.Sprintf("the stub is for package %s, and lies in %s; its folder is %s", s.Pkg, path.Join(l.dir, importPath), path.Join(l.dir, s.Pkg))})
	}
	if len(names) > 1 {
		errs = append(errs, &Error{token.Position{Filename: name, Line: 1}, "the folder has another stub, " + path.Base(names[1]) + "; a package has one"})
	}
	if s != nil && l.dir != "" {
		s.belongsToUser()
	}
	return s, errors.Join(errs...)
}

// movedName is a file beside the stubs with a line for each of their "also"
// directives: the other import path, and that of the stub. To read all stubs for them
// would be most of what the catalogue costs a package that needs nothing of it.
const movedName = "moved.txt"

// moved returns which other import paths the "also" directives of stubs name.
func (l *Library) moved() (map[string]string, error) {
	text, err := fs.ReadFile(l.fsys, movedName)
	if errors.Is(err, fs.ErrNotExist) {
		return l.readMoved()
	}
	also := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) == 2 {
			also[f[0]] = f[1]
		}
	}
	return also, err
}

// readMoved reads the "also" directives of all stubs, which stand above the package
// clause.
func (l *Library) readMoved() (map[string]string, error) {
	also := map[string]string{}
	err := fs.WalkDir(l.fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") {
			return err
		}
		src, err := fs.ReadFile(l.fsys, p)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(src)) {
			if strings.HasPrefix(line, "package ") {
				break
			}
			if name, ok := strings.CutPrefix(line, Prefix+"also "); ok {
				also[strings.TrimSpace(name)] = path.Dir(p)
			}
		}
		return nil
	})
	return also, err
}
