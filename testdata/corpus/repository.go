package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// fetchRepository brings the files of a repository at its commit into the folder for
// its copy.
func (r *runner) fetchRepository(ctx context.Context, m module) (string, error) {
	dir := r.folder(m)
	if err := errors.Join(os.RemoveAll(dir), os.MkdirAll(dir, 0o777)); err != nil {
		return "", err
	}
	if near := filepath.Join(r.git, m.path); r.git != "" && isFolder(near) {
		return dir, r.checkOut(ctx, m, near, dir)
	}
	for _, args := range [][]string{
		{"init", "-q"},
		{"fetch", "-q", "--depth=1", "https://" + m.path, m.version},
		{"checkout", "-q", "FETCH_HEAD"},
	} {
		if err := runGit(ctx, dir, nil, args...); err != nil {
			return "", err
		}
	}
	return dir, errors.Join(os.RemoveAll(filepath.Join(dir, ".git")), os.RemoveAll(filepath.Join(dir, "go.work")))
}

// checkOut writes the files of a commit into a folder, from a copy of the repository
// that may lack large files: those are left out.
func (r *runner) checkOut(ctx context.Context, m module, near, dir string) error {
	index := dir + ".index"
	defer os.Remove(index)
	env := []string{"GIT_INDEX_FILE=" + index, "GIT_DIR=" + gitDir(near), "GIT_WORK_TREE=" + dir}
	if err := runGit(ctx, dir, env, "read-tree", m.version); err != nil {
		return err
	}
	if _, err := run(ctx, dir, env, "git", "checkout-index", "-a", "-f", "-q"); err != nil {
		return err
	}
	return os.RemoveAll(filepath.Join(dir, "go.work"))
}

// gitDir is where git keeps what it knows: in a bare repository, the folder itself.
func gitDir(folder string) string {
	if inner := filepath.Join(folder, ".git"); isFolder(inner) {
		return inner
	}
	return folder
}

func runGit(ctx context.Context, dir string, env []string, args ...string) error {
	out, err := run(ctx, dir, env, "git", args...)
	if err == nil && out.code != 0 {
		err = out.trouble("git " + args[0])
	}
	return err
}

// modulesIn returns the folders of the modules in a repository. What is in none of
// them becomes one, by the name of the repository.
func (r *runner) modulesIn(ctx context.Context, m module, top string) ([]string, error) {
	var roots []string
	outside := false // is there Go in no module?
	err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); path != top && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "vendor" || name == "testdata") {
			return filepath.SkipDir
		}
		if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil {
			roots = append(roots, path)
			return nil
		}
		if !outside && !slices.ContainsFunc(roots, func(root string) bool { return isIn(root, path) }) {
			files, err := filepath.Glob(filepath.Join(path, "*.go"))
			outside = err == nil && len(files) > 0
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, root := range roots {
		if err := r.dropReplacements(ctx, m, root); ctx.Err() != nil {
			return nil, err // else a go.mod that is no good: it is told when its packages are listed
		}
	}
	if outside && !slices.Contains(roots, top) {
		out, err := run(ctx, top, r.environment(m), "go", "mod", "init", m.path)
		if err == nil && out.code != 0 {
			err = out.trouble("go mod init")
		}
		if err != nil {
			return nil, err
		}
		roots = append(roots, top)
	}
	return roots, nil
}

// isIn reports whether a file is in a folder, at any depth.
func isIn(folder, file string) bool {
	name, err := filepath.Rel(folder, file)
	return err == nil && filepath.IsLocal(name)
}

// checkRepository runs connlint on all modules in a repository. One that cannot be
// loaded at all is among what was not loaded.
func (r *runner) checkRepository(ctx context.Context, m module, top string, s *state) error {
	roots, err := r.modulesIn(ctx, m, top)
	if err != nil {
		return err
	}
	s.Listing = &listing{Lines: make(map[string]int), Folders: make(map[string]string)}
	for _, root := range roots {
		one := new(state)
		err := r.checkModule(ctx, m, top, root, one)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		s.add(one, root, top, err)
	}
	if len(s.Listing.Packages) == 0 {
		return fmt.Errorf("none of its packages can be loaded: %s", strings.Join(s.Listing.NotLoaded, "; "))
	}
	return nil
}

// add counts what one module of a repository brought. The names of its packages are
// told with its folder, as other modules may have the same.
func (s *state) add(one *state, root, top string, err error) {
	folder, _ := filepath.Rel(top, root)
	name := func(text string) string {
		if folder == "." {
			return text
		}
		return filepath.ToSlash(folder) + ": " + text
	}
	if l := one.Listing; l != nil {
		for _, text := range l.NotLoaded {
			s.Listing.NotLoaded = append(s.Listing.NotLoaded, name(text))
		}
		for _, text := range l.Added {
			s.Listing.Added = append(s.Listing.Added, name(text))
		}
	}
	if err != nil {
		if one.Listing == nil || len(one.Listing.NotLoaded) == 0 {
			s.Listing.NotLoaded = append(s.Listing.NotLoaded, name(strings.Join(strings.Fields(err.Error()), " ")))
		}
		return
	}
	l := one.Listing
	for _, text := range l.Packages {
		s.Listing.Packages = append(s.Listing.Packages, name(text))
	}
	for key, n := range l.Lines {
		s.Listing.Lines[key] = max(s.Listing.Lines[key], n)
	}
	for key, folder := range l.Folders {
		s.Listing.Folders[key] = folder
	}
	s.Listing.Own += l.Own
	for _, text := range one.Trouble {
		s.Trouble = append(s.Trouble, name(text))
	}
	for _, f := range one.Findings {
		if !slices.Contains(s.Findings, f) {
			s.Findings = append(s.Findings, f)
		}
	}
	sortFindings(s.Findings)
}
