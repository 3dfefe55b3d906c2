package direct

import (
	"maps"
	"slices"
	"sync/atomic"

	"golang.org/x/tools/go/analysis/unitchecker"
)

// unit is a package to be analysed, or one of whose functions those need to know.
type unit struct {
	unitchecker.Config
	pkg     *pkg
	root    bool    // its findings are asked for
	imports []*unit // sorted by ID, without those of the standard library

	lasting  bool              // its files, and those of its imports, never change
	key      key               // of what it and its imports are made of
	made     key               // of what it is made of itself
	contents map[string]string // what the compiler has made of its imports, by path
	notes    entry             // what it says to importers, once that is known
	found    entry             // its findings; nothing if it is no root

	twin *twin // or nil

	waiting   atomic.Int32 // units that it needs and that are not done
	importers []*unit      // that wait for it
}

// plan makes the units of a build, imports first. As go vet does, it takes a package
// with its tests, in the variant that has both, and the tests outside of it.
func plan(l *listing, env *environment) ([]*unit, error) {
	roots := map[string]bool{}
	for _, p := range l.order {
		if !l.isNamed(p) {
			continue
		}
		if p.Standard {
			return nil, unsuited("%s is of the standard library", p.ImportPath)
		}
		variant := " [" + p.ImportPath + ".test]"
		if tested := l.byPath[p.ImportPath+variant]; tested != nil {
			roots[tested.ImportPath] = true
		} else if len(p.GoFiles)+len(p.CgoFiles) > 0 {
			roots[p.ImportPath] = true
		}
		if outside := l.byPath[p.ImportPath+"_test"+variant]; outside != nil {
			roots[outside.ImportPath] = true
		}
	}
	if len(roots) == 0 {
		return nil, unsuited("there are no packages")
	}
	needed := l.reachable(roots)
	made := map[string]*unit{}
	var units []*unit
	for _, p := range l.order {
		if !needed[p.ImportPath] || p.Standard {
			continue
		}
		if len(p.SwigFiles)+len(p.SwigCXX) > 0 {
			return nil, unsuited("%s is made by SWIG", p.ImportPath)
		}
		u := newUnit(p, env)
		u.root, u.VetxOnly = roots[p.ImportPath], !roots[p.ImportPath]
		for _, path := range slices.Sorted(maps.Values(p.imports())) {
			of := l.byPath[path]
			switch {
			case path == "unsafe":
			case of == nil && len(p.CgoFiles) > 0, of != nil && of.Standard:
				u.Standard[plainPath(path)] = true
			case made[path] == nil:
				return nil, unsuited("go list does not tell of %s, which %s imports", path, p.ImportPath)
			default:
				u.imports = append(u.imports, made[path])
			}
		}
		made[p.ImportPath] = u
		units = append(units, u)
	}
	pair(units, made)
	return plainFirst(units), nil
}

func newUnit(p *pkg, env *environment) *unit {
	u := &unit{pkg: p, Config: unitchecker.Config{
		ID:         p.ImportPath,
		Compiler:   "gc",
		Dir:        p.Dir,
		ImportPath: plainPath(p.ImportPath),
		GoVersion:  env.language(p.Module),
		GoFiles:    p.files(),
		ImportMap:  p.imports(),
		Standard:   map[string]bool{},
	}}
	for source, path := range u.ImportMap {
		u.ImportMap[source] = plainPath(path)
	}
	if m := p.Module; m != nil && m.Error == nil {
		u.ModulePath, u.ModuleVersion = m.Path, m.Version
	}
	return u
}

// reachable are the packages that some import, and those themselves. The list has
// more: a package whose variant with tests stands for it, and the programs that run
// tests.
func (l *listing) reachable(from map[string]bool) map[string]bool {
	needed := maps.Clone(from)
	for _, p := range slices.Backward(l.order) { // importers before imports
		if needed[p.ImportPath] {
			for _, path := range p.Imports {
				needed[path] = true
			}
		}
	}
	return needed
}
