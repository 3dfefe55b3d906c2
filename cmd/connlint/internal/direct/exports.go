package direct

import (
	"context"
	"maps"
	"runtime"
	"slices"
	"strings"
)

// built is what go list says of a package that it has compiled.
type built struct {
	ImportPath      string
	Export          string // the file of its export data
	BuildID         string
	CompiledGoFiles []string
}

// content is the part of a build ID that tells what the compiler made of a package: it
// stays the same if only what is not compiled has changed.
func (b *built) content() string {
	return b.BuildID[strings.LastIndexByte(b.BuildID, '/')+1:]
}

// exports asks for the export data of what the units import. Packages that nobody
// imports, tests for the most part, are not compiled for it, as with go vet.
func (r *Request) exports(ctx context.Context, units []*unit) error {
	plain, tested := map[string]bool{}, map[string]bool{}
	cgo := false
	want := func(path string) {
		if name, variant, ok := strings.Cut(path, " ["); !ok {
			plain[name] = true
		} else {
			tested[strings.TrimSuffix(variant, ".test]")] = true
		}
	}
	for _, u := range units {
		if len(u.pkg.CgoFiles) > 0 {
			cgo = true
			want(u.pkg.ImportPath)
		}
		for _, path := range u.pkg.imports() {
			if path != "unsafe" {
				want(path)
			}
		}
	}
	found := map[string]*built{}
	flags := []string{"-export"}
	fields := "ImportPath,Export,BuildID"
	if cgo {
		flags, fields = append(flags, "-compiled"), fieldsOf[built]()
	}
	flags = append(flags, "-json="+fields)
	for _, names := range batches(slices.Sorted(maps.Keys(tested))) {
		if err := r.listBuilt(ctx, found, names, append(flags, "-test", "-deps")...); err != nil {
			return err
		}
	}
	maps.DeleteFunc(plain, func(path string, _ bool) bool { return found[path] != nil }) // tests import most of them
	for _, names := range batches(slices.Sorted(maps.Keys(plain))) {
		if err := r.listBuilt(ctx, found, names, flags...); err != nil {
			return err
		}
	}
	for _, u := range units {
		if err := u.take(found); err != nil {
			return err
		}
	}
	return nil
}

func (r *Request) listBuilt(ctx context.Context, found map[string]*built, names []string, flags ...string) error {
	out, err := r.goList(ctx, names, flags...)
	if err != nil {
		return err
	}
	return decodeAll(out, func(b *built) { found[b.ImportPath] = b })
}

// take gives a unit the export data of its imports, and what cgo has made of its own
// files.
func (u *unit) take(found map[string]*built) error {
	u.PackageFile = map[string]string{}
	u.contents = map[string]string{}
	for _, path := range u.pkg.imports() {
		if path == "unsafe" {
			continue
		}
		b := found[path]
		if b == nil || b.Export == "" {
			return unsuited("there is no export data of %s, which %s imports", path, u.ID)
		}
		u.PackageFile[plainPath(path)] = b.Export
		u.contents[path] = b.content()
	}
	if len(u.pkg.CgoFiles) > 0 {
		b := found[u.pkg.ImportPath]
		if b == nil || len(b.CompiledGoFiles) == 0 {
			return unsuited("there are no files that cgo has made of %s", u.ID)
		}
		u.GoFiles = inDir(u.Dir, b.CompiledGoFiles) // what cgo wrote lies in the go command's cache, by other names
	}
	return nil
}

// batches splits names so that each part fits into a command line.
func batches(names []string) [][]string {
	limit := 1 << 20
	if runtime.GOOS == "windows" {
		limit = 24 << 10
	}
	var out [][]string
	size := limit
	for _, name := range names {
		if size += len(name) + 1; size > limit {
			out, size = append(out, nil), len(name)+1
		}
		out[len(out)-1] = append(out[len(out)-1], name)
	}
	return out
}
