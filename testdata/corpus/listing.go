package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// A listing is what the go command knows of the packages of a module.
type listing struct {
	// Packages that connlint is run on, with their tests.
	Packages []string
	// Lines of Go in the packages of the module and in those that they reach, by
	// module@version and import path. Of the packages of others without tests.
	Lines map[string]int
	// Own is the number of these lines in Packages.
	Own int
	// NotLoaded says for each package that connlint is not run on, why.
	NotLoaded []string
	// Folders are those of the modules, by module@version.
	Folders map[string]string
	// Added are requirements which the module's go.mod did not have.
	Added []string

	own     map[string]int    // the lines of the packages that can be loaded
	key     map[string]string // their names in Lines
	dropped map[string]bool
}

// goModule is the Go that is installed, as modules are called.
var goModule = "std@" + runtime.Version()

// listed is a package as go list prints it.
type listed struct {
	ImportPath, ForTest, Dir  string
	DepOnly, Standard         bool
	GoFiles, CgoFiles         []string
	EmbedFiles                []string // not used: what cannot be embedded is told only if one asks for it
	TestGoFiles, XTestGoFiles []string
	Module                    *struct{ Path, Version, Dir string }
	Error                     *struct{ Err string }
	DepsErrors                []*struct{ Err string }
}

// list asks for the packages of the module in the folder dir, with all that they
// reach. The folder top has all that m brings.
func (r *runner) list(ctx context.Context, m module, top, dir string) (*listing, error) {
	before, err := r.required(ctx, m, dir)
	if err != nil {
		return nil, err
	}
	out, packages, err := r.goList(ctx, m, dir)
	if err == nil && len(packages) == 0 && m.repository() {
		// One import that leads nowhere may keep the go command from completing
		// go.mod at all: then only the packages that need no more are loaded.
		out, packages, err = r.goList(ctx, m, dir, "GOFLAGS=-buildvcs=false -mod=readonly")
	}
	if err != nil {
		return nil, err
	}
	if len(packages) == 0 {
		return nil, out.trouble("go list")
	}
	l, err := sumUp(m, top, packages)
	if err != nil {
		return nil, err
	}
	after, err := r.required(ctx, m, dir)
	if err != nil {
		return nil, err
	}
	for _, added := range after {
		path, _, _ := strings.Cut(added, "@")
		if !slices.ContainsFunc(before, func(had string) bool { return strings.HasPrefix(had, path+"@") }) {
			l.Added = append(l.Added, added)
		}
	}
	return l, nil
}

// goList runs go list on all packages of a module, and on what they reach.
func (r *runner) goList(ctx context.Context, m module, dir string, env ...string) (output, []listed, error) {
	out, err := run(ctx, dir, append(r.environment(m), env...), "go", append([]string{"list", "-e", "-deps", "-test",
		"-json=ImportPath,ForTest,Dir,DepOnly,Standard,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles,EmbedFiles,Module,Error,DepsErrors"},
		m.patterns()...)...)
	if err != nil {
		return output{}, nil, err
	}
	var packages []listed
	for dec := json.NewDecoder(bytes.NewReader(out.stdout)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return out, packages, nil
		} else if err != nil {
			return output{}, nil, fmt.Errorf("what go list prints: %w", err)
		}
		packages = append(packages, p)
	}
}

// patterns name all packages of a module.
func (m module) patterns() []string {
	if m.inGo() {
		return []string{"std", "cmd"}
	}
	return []string{"./..."}
}

// sumUp counts lines, and tells the packages that can be loaded from the others.
func sumUp(m module, top string, packages []listed) (*listing, error) {
	l := &listing{Lines: make(map[string]int), Folders: make(map[string]string), own: make(map[string]int),
		key: make(map[string]string), dropped: make(map[string]bool)}
	own := make(map[string]int)
	broken := make(map[string]string)
	for _, p := range packages {
		name, _, _ := strings.Cut(p.ImportPath, " [")
		name = strings.TrimSuffix(name, "_test")
		if p.ForTest != "" || strings.HasSuffix(name, ".test") {
			name = cmp.Or(p.ForTest, strings.TrimSuffix(name, ".test"))
		}
		if why := p.why(); why != "" && !p.DepOnly && broken[name] == "" {
			broken[name] = strings.ReplaceAll(why, top, ".")
		}
		if p.ForTest != "" || strings.HasSuffix(p.ImportPath, ".test") {
			continue // files that the package itself has told, or a main that was made up
		}
		files := slices.Concat(p.GoFiles, p.CgoFiles)
		if !p.DepOnly {
			files = slices.Concat(files, p.TestGoFiles, p.XTestGoFiles)
		}
		lines, err := countLines(p.Dir, files)
		if err != nil {
			return nil, err
		}
		home, folder, name := p.home(m, top)
		l.Lines[home+" "+name] = lines
		if p.Module != nil {
			l.Folders[home] = folder
		}
		l.key[p.ImportPath] = home + " " + name
		if !p.DepOnly {
			own[p.ImportPath] = lines
		}
	}
	for _, name := range slices.Sorted(maps.Keys(own)) {
		if why := broken[name]; why != "" {
			l.NotLoaded = append(l.NotLoaded, name+": "+why)
			continue
		}
		l.Packages = append(l.Packages, name)
		l.own[name] = own[name]
		l.Own += own[name]
	}
	return l, nil
}

// drop takes a package off those that were checked, and says why. It reports whether
// the package is one of the module's.
func (l *listing) drop(name, why string) bool {
	if l.dropped[name] {
		return true
	}
	i := slices.Index(l.Packages, name)
	if i < 0 {
		return false
	}
	l.Packages = slices.Delete(l.Packages, i, i+1)
	l.Own -= l.own[name]
	delete(l.Lines, l.key[name])
	l.NotLoaded = append(l.NotLoaded, name+": "+why)
	l.dropped[name] = true
	return true
}

// why returns why the package cannot be loaded, or "".
func (p *listed) why() string {
	var text string
	switch {
	case p.Error != nil:
		text = p.Error.Err
	case len(p.DepsErrors) > 0:
		text = p.DepsErrors[0].Err
	}
	return strings.Join(strings.Fields(text), " ")
}

// home returns module@version of the module that the package is in when m is what
// is run, that module's folder, and the name by which the package is counted. All
// modules in the folder of a repository are one; as they may have the same names,
// their packages are counted by their folders.
func (p *listed) home(m module, top string) (home, folder, name string) {
	if p.Standard || p.Module == nil {
		return goModule, "", p.ImportPath
	}
	if m.repository() {
		if name, err := filepath.Rel(top, p.Dir); err == nil && filepath.IsLocal(name) {
			return m.String(), top, filepath.ToSlash(name)
		}
	}
	if p.Module.Path == m.path {
		return m.String(), p.Module.Dir, p.ImportPath
	}
	return p.Module.Path + "@" + p.Module.Version, p.Module.Dir, p.ImportPath
}

func countLines(dir string, files []string) (int, error) {
	n := 0
	for _, file := range files {
		if !filepath.IsAbs(file) {
			file = filepath.Join(dir, file)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		n += bytes.Count(data, []byte("\n"))
	}
	return n, nil
}

// required returns the requirements of the module's go.mod.
func (r *runner) required(ctx context.Context, m module, dir string) ([]string, error) {
	if m.inGo() {
		return nil, nil
	}
	out, err := run(ctx, dir, r.environment(m), "go", "mod", "edit", "-json")
	if err != nil {
		return nil, err
	}
	var file struct {
		Require []struct{ Path, Version string }
	}
	if err := json.Unmarshal(out.stdout, &file); err != nil {
		return nil, out.trouble("go mod edit")
	}
	var list []string
	for _, one := range file.Require {
		list = append(list, one.Path+"@"+one.Version)
	}
	return list, nil
}

// home returns the module that a file is in, and the file's name in it.
func (l *listing) home(file string) (module, name string) {
	for _, module := range slices.Sorted(maps.Keys(l.Folders)) {
		name, err := filepath.Rel(l.Folders[module], file)
		if err == nil && filepath.IsLocal(name) {
			return module, filepath.ToSlash(name)
		}
	}
	if _, name, ok := strings.Cut(filepath.ToSlash(file), "/src/"); ok {
		return goModule, name
	}
	return "?", file
}
