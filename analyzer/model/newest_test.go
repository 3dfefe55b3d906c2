package model

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/types"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// TestStubsMatchNewest is the look upstream. It downloads the modules of modelled
// packages at their newest versions, holds each stub against them, and prints what
// drifted and which functions are new. The environment names the modules, by their
// paths or the beginnings of those, with commas:
//
//	CONNLINT_NEWEST=all go test ./analyzer/model -run TestStubsMatchNewest -v -timeout 2h
//	CONNLINT_NEWEST=golang.org/x,google.golang.org/grpc go test ./analyzer/model -run TestStubsMatchNewest -v
func TestStubsMatchNewest(t *testing.T) {
	wanted := os.Getenv("CONNLINT_NEWEST")
	if wanted == "" {
		t.Skip("CONNLINT_NEWEST is not set")
	}
	stubs, moved := allStubs(t)
	modules := map[string][]*packages.Package{}
	for _, pkg := range pinned(t, stubs) {
		if m := pkg.Module; m != nil && stubs[pkg.PkgPath] != nil && named(wanted, m.Path) {
			modules[m.Path] = append(modules[m.Path], pkg)
		}
	}
	if len(modules) == 0 {
		t.Fatalf("no modelled module begins with one of %s", wanted)
	}
	for _, path := range slices.Sorted(maps.Keys(modules)) {
		t.Run(path, func(t *testing.T) {
			old := modules[path]
			version, err := newest(path)
			if err != nil {
				t.Skipf("not served: %v", err)
			}
			if version == old[0].Module.Version {
				t.Logf("%s is the newest", version)
				return
			}
			var paths []string
			for _, pkg := range old {
				paths = append(paths, pkg.PkgPath)
			}
			now, err := fetch(t, path, version, paths)
			if err != nil {
				t.Skipf("%s -> %s cannot be loaded: %v", old[0].Module.Version, version, err)
			}
			t.Logf("%s -> %s", old[0].Module.Version, version)
			for i, pkg := range now {
				if pkg.Types == nil || pkg.Types.Scope().Len() == 0 {
					t.Errorf("%s is gone", paths[i])
					continue
				}
				for _, msg := range Compare(stubs[pkg.PkgPath], pkg.Types, moved) {
					t.Errorf("drifted: _stubs/%v", msg)
				}
				k := slices.IndexFunc(old, func(q *packages.Package) bool { return q.PkgPath == pkg.PkgPath })
				for _, f := range newFuncs(old[k].Types, pkg.Types) {
					t.Logf("new: %s", f)
				}
			}
		})
	}
}

// named reports whether a comma-separated list names a module.
func named(list, path string) bool {
	for name := range strings.SplitSeq(list, ",") {
		if name == "all" || name == path || strings.HasPrefix(path, strings.TrimSuffix(name, "/")+"/") {
			return true
		}
	}
	return false
}

// newest asks the module proxy for the newest version of a module.
func newest(path string) (string, error) {
	out, err := goCommand(libs[0], "list", "-m", "-json", path+"@latest")
	if err != nil {
		return "", err
	}
	var m struct{ Version string }
	if err := json.Unmarshal(out, &m); err != nil {
		return "", err
	}
	return m.Version, nil
}

// fetch loads packages of a module at a version, in a module of their own: what
// others need must not hold it back.
func fetch(t *testing.T, path, version string, paths []string) ([]*packages.Package, error) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module newest\n\ngo 1.26\n"), 0o666); err != nil {
		return nil, err
	}
	args := []string{"get", path + "@" + version}
	for _, p := range paths {
		args = append(args, p+"@"+version)
	}
	if _, err := goCommand(dir, args...); err != nil {
		return nil, err
	}
	return load(dir, paths)
}

// goCommand runs the go command, which may change go.mod.
func goCommand(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod")
	out, err := cmd.Output()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return nil, fmt.Errorf("go %s: %s", strings.Join(args[:min(2, len(args))], " "), strings.TrimSpace(string(exit.Stderr)))
	}
	return out, err
}

// newFuncs are the functions and methods that people can call in the one package and
// could not in the other.
func newFuncs(old, now *types.Package) []string {
	known := map[string]bool{}
	for _, f := range funcsOf(old) {
		known[f] = true
	}
	return slices.DeleteFunc(funcsOf(now), func(f string) bool { return known[f] })
}

func funcsOf(pkg *types.Package) []string {
	var fs []string
	for _, name := range pkg.Scope().Names() {
		obj := pkg.Scope().Lookup(name)
		if !obj.Exported() {
			continue
		}
		switch obj := obj.(type) {
		case *types.Func:
			fs = append(fs, obj.FullName())
		case *types.TypeName:
			t := obj.Type()
			if !types.IsInterface(t) {
				t = types.NewPointer(t)
			}
			for sel := range types.NewMethodSet(t).Methods() {
				if sel.Obj().Exported() {
					fs = append(fs, pkg.Path()+"."+name+"."+sel.Obj().Name())
				}
			}
		}
	}
	return fs
}
