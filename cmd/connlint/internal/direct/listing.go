package direct

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
)

// pkg is a package, or a variant of one for a test, as go list describes it.
type pkg struct {
	ImportPath string // with " [p.test]" behind it, a variant
	Dir        string
	Name       string
	ForTest    string // the package for whose test it is
	DepOnly    bool   // not named itself
	Standard   bool
	GoFiles    []string
	CgoFiles   []string
	HFiles     []string // what cgo makes of CgoFiles may follow from them
	SwigFiles  []string
	SwigCXX    []string `json:"SwigCXXFiles"`
	Imports    []string // the paths of the packages themselves, as ImportPath
	ImportMap  map[string]string
	Module     *module
}

type module struct {
	Path, Version, GoVersion string
	Error                    *struct{ Err string }
}

// listing is the packages of a build.
type listing struct {
	order  []*pkg // imports first
	byPath map[string]*pkg
}

// list asks the go command for the packages, their tests, and all that they import.
func (r *Request) list(ctx context.Context) (*listing, error) {
	out, err := r.goList(ctx, r.Patterns, "-deps", "-test", "-json="+fieldsOf[pkg]())
	if err != nil {
		return nil, err
	}
	l := &listing{byPath: map[string]*pkg{}}
	err = decodeAll(out, func(p *pkg) {
		l.order = append(l.order, p)
		l.byPath[p.ImportPath] = p
	})
	return l, err
}

func (r *Request) goList(ctx context.Context, names []string, flags ...string) ([]byte, error) {
	return r.Go(ctx, slices.Concat([]string{"list"}, flags, r.BuildFlags, []string{"--"}, names)...)
}

// decodeAll reads objects that stand one behind the other.
func decodeAll[T any](data []byte, each func(*T)) error {
	for dec := json.NewDecoder(bytes.NewReader(data)); ; {
		one := new(T)
		if err := dec.Decode(one); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("read what go list printed: %w", err)
		}
		each(one)
	}
}

// fieldsOf are the names by which go list knows the fields of a struct.
func fieldsOf[T any]() string {
	var names []string
	for f := range reflect.TypeFor[T]().Fields() {
		name := f.Tag.Get("json")
		if name == "" {
			name = f.Name
		}
		names = append(names, name)
	}
	return strings.Join(names, ",")
}

// named are the packages that the patterns name: import path to folder.
func (l *listing) named() map[string]string {
	dirs := map[string]string{}
	for _, p := range l.order {
		if l.isNamed(p) {
			dirs[p.ImportPath] = p.Dir
		}
	}
	return dirs
}

func (l *listing) isNamed(p *pkg) bool {
	return !p.DepOnly && p.ForTest == "" && !l.isTestMain(p)
}

// isTestMain reports whether a package is the program that runs the tests of another
// one, which go list puts in the same folder.
func (l *listing) isTestMain(p *pkg) bool {
	tested, ok := strings.CutSuffix(p.ImportPath, ".test")
	of := l.byPath[tested]
	return ok && p.Name == "main" && of != nil && of.Dir == p.Dir
}

// imports are the packages that a package imports by each path in its source.
func (p *pkg) imports() map[string]string {
	m := make(map[string]string, len(p.Imports))
	for _, path := range p.Imports {
		if path != "C" {
			m[path] = path
		}
	}
	for source, path := range p.ImportMap {
		delete(m, path)
		m[source] = path
	}
	if len(p.CgoFiles) > 0 { // what cgo writes imports these
		for _, path := range []string{"unsafe", "runtime/cgo", "syscall"} {
			m[path] = path
		}
	}
	return m
}

func (p *pkg) files() []string {
	var names []string
	for _, list := range [][]string{p.GoFiles, p.CgoFiles} {
		names = append(names, inDir(p.Dir, list)...)
	}
	return names
}

func inDir(dir string, names []string) []string {
	var out []string
	for _, name := range names {
		if !filepath.IsAbs(name) {
			name = filepath.Join(dir, name)
		}
		out = append(out, name)
	}
	return out
}

// plainPath is the import path of a package or a variant.
func plainPath(path string) string {
	path, _, _ = strings.Cut(path, " [")
	return path
}
