package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
)

// compareAll runs connlint twice on each of the modules and compares the bytes
// that it prints.
func (r *runner) compareAll(ctx context.Context, chosen []module) (int, error) {
	code, same := 0, 0
	for _, m := range chosen {
		text, err := r.compare(ctx, m)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", m, err)
		}
		if text != "" {
			fmt.Printf("%s: %s\n", m, text)
			code = 1
			continue
		}
		same++
		fmt.Printf("%s: the same\n", m)
	}
	fmt.Printf("%d of %d modules have the same output with GOMAXPROCS=1 and 8.\n", same, len(chosen))
	return code, nil
}

// compare says how two runs on a module differ, or "".
func (r *runner) compare(ctx context.Context, m module) (string, error) {
	dir, err := r.fetch(ctx, m)
	if err != nil {
		return "", err
	}
	if !m.inGo() && !r.keep {
		defer os.RemoveAll(r.folder(m))
	}
	roots := []string{dir}
	if m.repository() {
		if roots, err = r.modulesIn(ctx, m, dir); err != nil {
			return "", err
		}
	}
	for _, root := range roots {
		text, err := r.compareModule(ctx, m, dir, root)
		if text != "" || err != nil {
			return text, err
		}
	}
	return "", nil
}

// compareModule says how two runs on the module in the folder dir differ, or "".
func (r *runner) compareModule(ctx context.Context, m module, top, dir string) (string, error) {
	l, err := r.list(ctx, m, top, dir)
	if err != nil || len(l.Packages) == 0 {
		return "", err
	}
	var printed [2]output
	for i, procs := range []string{"1", "8"} {
		// The go command's cache knows a vet tool by its bytes: each run gets a
		// program of its own, and nothing from the run before.
		tool, err := r.marked(m.String() + " " + procs)
		if err != nil {
			return "", err
		}
		defer os.Remove(tool)
		if printed[i], err = r.vet(ctx, m, dir, tool, l, "GOMAXPROCS="+procs); err != nil {
			return "", err
		}
	}
	switch {
	case printed[0].code != printed[1].code:
		return fmt.Sprintf("codes %d and %d", printed[0].code, printed[1].code), nil
	case !bytes.Equal(printed[0].stdout, printed[1].stdout):
		return fmt.Sprintf("the outputs differ:\n%s\n%s", printed[0].stdout, printed[1].stdout), nil
	case !bytes.Equal(printed[0].stderr, printed[1].stderr):
		return fmt.Sprintf("what goes to stderr differs:\n%s\n%s", printed[0].stderr, printed[1].stderr), nil
	}
	return "", nil
}

// marked returns a copy of the program with a mark behind its end.
func (r *runner) marked(mark string) (string, error) {
	data, err := os.ReadFile(r.tool)
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp(filepath.Dir(r.work), "tool")
	if err != nil {
		return "", err
	}
	tool := filepath.Join(dir, "connlint")
	return tool, os.WriteFile(tool, append(data, fmt.Sprintf("\n%s %d", mark, os.Getpid())...), 0o777)
}
