package model

import (
	"embed"
	"errors"
	"io/fs"
	"path"
	"strings"
	"sync"
)

//go:embed _stubs
var shipped embed.FS

// Library is a set of stubs, one folder an import path, parsed when first asked
// for. It is safe for concurrent use.
type Library struct {
	fsys fs.FS

	mu    sync.Mutex
	also  map[string]string // import path -> the path whose stub serves it
	stubs map[string]*Stub  // nil for a path without a stub
	errs  map[string]error
}

// NewLibrary returns the stubs of a file system whose folders are import paths.
func NewLibrary(fsys fs.FS) *Library {
	return &Library{fsys: fsys, stubs: map[string]*Stub{}, errs: map[string]error{}}
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
	for _, e := range entries {
		if e.IsDir() || !strings.HasSuffix(e.Name(), ".go") {
			continue
		}
		name := path.Join(importPath, e.Name())
		src, err := fs.ReadFile(l.fsys, name)
		if err != nil {
			return nil, err
		}
		s, errs := Parse(name, src)
		if s != nil && s.Pkg != importPath && len(errs) == 0 {
			errs = append(errs, errors.New(name+": the folder does not match import path "+s.Pkg))
		}
		return s, errors.Join(errs...)
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

// moved reads the "also" directives of all stubs, which stand above the package
// clause.
func (l *Library) moved() (map[string]string, error) {
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
