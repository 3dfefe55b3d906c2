package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	"golang.org/x/mod/modfile"
)

// modulePath is the module that connlint is in.
const modulePath = "github.com/connlint/connlint"

// A sourceOf is where the source of connlint is: a version of a module, or a
// folder.
type sourceOf struct {
	path, version string // the module, which may be a fork, and its version, or ""
	sum           string // of the module, as in go.sum
	dir           string // a checkout, if there is no version
}

func (s sourceOf) String() string { return cmp.Or(s.version, "of "+s.dir) }

// findSource returns the source of connlint to build in: the folder that somebody
// names, else the very source that this program was built from.
func findSource(named string) (sourceOf, error) {
	if named != "" {
		dir, err := filepath.Abs(named)
		if err != nil {
			return sourceOf{}, fmt.Errorf("-connlint: %w", err)
		}
		if !isCheckout(dir) {
			return sourceOf{}, fmt.Errorf("-connlint %s: there is no module %s", named, modulePath)
		}
		return sourceOf{dir: dir}, nil
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		if s, ok := sourceFrom(info); ok {
			return s, nil
		}
	}
	// Built from a folder, which this file was in.
	if _, file, _, ok := runtime.Caller(0); ok {
		if dir := filepath.Join(filepath.Dir(file), "..", ".."); filepath.IsAbs(file) && isCheckout(dir) {
			return sourceOf{dir: dir}, nil
		}
	}
	return sourceOf{}, fmt.Errorf("this connlint was built from a checkout that is not there any more; name one with -connlint, or install a release: go install %s/cmd/connlint@latest", modulePath)
}

// sourceFrom returns the module that a program was built from. It is false for a
// folder of somebody's: the go command then may make up a version, which no proxy
// has, but no sum.
func sourceFrom(info *debug.BuildInfo) (sourceOf, bool) {
	for _, m := range append([]*debug.Module{&info.Main}, info.Deps...) {
		if m.Path != modulePath {
			continue
		}
		if m.Replace != nil {
			m = m.Replace
		}
		return sourceOf{path: m.Path, version: m.Version, sum: m.Sum}, m.Sum != ""
	}
	return sourceOf{}, false
}

// isCheckout reports whether a folder has the module that connlint is in.
func isCheckout(dir string) bool {
	data, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	return err == nil && modfile.ModulePath(data) == modulePath
}
