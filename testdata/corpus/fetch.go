package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// fetch returns the folder of the module's source, in which the go command may
// write, except where the module is a part of Go.
func (r *runner) fetch(ctx context.Context, m module) (string, error) {
	if m.inGo() {
		if m.String() != goModule {
			return "", fmt.Errorf("%s is pinned, %s runs", m, goModule)
		}
		out, err := run(ctx, "", nil, "go", "env", "GOROOT")
		return filepath.Join(strings.TrimSpace(string(out.stdout)), "src"), err
	}
	if m.repository() {
		return r.fetchRepository(ctx, m)
	}
	out, err := run(ctx, r.work, []string{"GOWORK=off", "GOTOOLCHAIN=local"}, "go", "mod", "download", "-json", m.String())
	if err != nil {
		return "", err
	}
	var got struct{ Dir, Error string }
	if err := json.Unmarshal(out.stdout, &got); err != nil {
		return "", out.trouble("go mod download")
	}
	if got.Error != "" {
		return "", fmt.Errorf("go mod download: %s", got.Error)
	}
	dir := r.folder(m)
	if err := os.RemoveAll(dir); err != nil {
		return "", err
	}
	if err := copyModule(dir, got.Dir); err != nil {
		return "", err
	}
	return dir, r.dropReplacements(ctx, m, dir)
}

// folder is where the copy of the module is. It has the same name in each run,
// because the go command's cache knows packages by their folders.
func (r *runner) folder(m module) string {
	return filepath.Join(r.work, strings.ReplaceAll(m.String(), "/", "_"))
}

// copyModule copies a module out of the module cache, which is read-only. What
// makes a workspace of it stays behind.
func copyModule(to, from string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, name)
		if d.IsDir() {
			return os.MkdirAll(target, 0o777)
		}
		if d.Name() == "go.work" || !d.Type().IsRegular() {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(target, data, 0o666)
	})
}

// dropReplacements removes what replaces modules by folders from go.mod: the
// modules in these folders are not part of this one and did not come with it. Those
// in the same repository did.
func (r *runner) dropReplacements(ctx context.Context, m module, dir string) error {
	if _, err := os.Stat(filepath.Join(dir, "go.mod")); err != nil {
		return fmt.Errorf("it has no go.mod")
	}
	out, err := run(ctx, dir, r.environment(m), "go", "mod", "edit", "-json")
	if err != nil {
		return err
	}
	var file struct {
		Replace []struct {
			Old, New struct{ Path, Version string }
		}
	}
	if err := json.Unmarshal(out.stdout, &file); err != nil {
		return out.trouble("go mod edit")
	}
	edits := []string{"mod", "edit", "-toolchain=none"}
	for _, replaced := range file.Replace {
		if replaced.New.Version != "" || m.repository() && isFolder(filepath.Join(dir, replaced.New.Path)) {
			continue
		}
		old := replaced.Old.Path
		if replaced.Old.Version != "" {
			old += "@" + replaced.Old.Version
		}
		edits = append(edits, "-dropreplace="+old)
	}
	out, err = run(ctx, dir, r.environment(m), "go", edits...)
	if err == nil && out.code != 0 {
		err = out.trouble("go mod edit")
	}
	return err
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
