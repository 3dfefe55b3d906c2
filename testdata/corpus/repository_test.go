package main

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestRepository holds that a repository is fetched at its commit, that each module in
// it is run by itself, and that packages of the same name are counted apart.
func TestRepository(t *testing.T) {
	ctx, origin := context.Background(), filepath.Join(t.TempDir(), "example.com", "a", "b")
	for name, text := range map[string]string{
		"go.mod":             "module example.com/a/b\n\ngo 1.24\n\nrequire lib v0.0.0\n\nreplace (\n\tlib => ./lib\n\tgone => ../gone\n)\n",
		"b.go":               "package b\n\nimport _ \"lib\"\n",
		"lib/go.mod":         "module lib\n\ngo 1.24\n",
		"lib/lib.go":         "package lib\n",
		"x/go.mod":           "module hello\n\ngo 1.24\n",
		"x/main.go":          "package main\n\nfunc main() {}\n",
		"y/go.mod":           "module hello\n\ngo 1.24\n",
		"y/main.go":          "package main\n\nfunc main() {}\n",
		"z/go.mod":           "no module\n",
		"vendor/v/go.mod":    "module v\n",
		"go.work":            "go 1.24\n\nuse ./x\n",
		"testdata/t/go.mod":  "module t\n",
		"testdata/t/main.go": "package main\n",
	} {
		file := filepath.Join(origin, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	git := func(args ...string) string {
		args = append([]string{"-c", "user.name=a", "-c", "user.email=a@example.com"}, args...)
		out, err := run(ctx, origin, nil, "git", args...)
		if err == nil && out.code != 0 {
			err = out.trouble("git")
		}
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(string(out.stdout))
	}
	git("init", "-q")
	git("add", "-A", "-f")
	git("commit", "-q", "-m", "first")
	m := module{path: "example.com/a/b", version: git("rev-parse", "HEAD")}
	git("rm", "-q", "-r", "x")
	git("commit", "-q", "-m", "second")

	r := &runner{work: t.TempDir(), git: filepath.Dir(filepath.Dir(filepath.Dir(origin))), limit: time.Minute, parallel: 1}
	dir, err := r.fetch(ctx, m)
	if err != nil {
		t.Fatal(err)
	}
	roots, err := r.modulesIn(ctx, m, dir)
	if err != nil {
		t.Fatal(err)
	}
	s := &state{Listing: &listing{Lines: make(map[string]int), Folders: make(map[string]string)}}
	for _, root := range roots {
		one := new(state)
		one.Listing, err = r.list(ctx, m, dir, root)
		s.add(one, root, dir, err)
	}
	if want := []string{"example.com/a/b", "lib: lib", "x: hello", "y: hello"}; !slices.Equal(s.Listing.Packages, want) {
		t.Errorf("packages %q; want %q", s.Listing.Packages, want)
	}
	if len(s.Listing.NotLoaded) != 1 || !strings.HasPrefix(s.Listing.NotLoaded[0], "z: ") {
		t.Errorf("not loaded: %q; want the module in z", s.Listing.NotLoaded)
	}
	var own []string
	for _, key := range slices.Sorted(maps.Keys(s.Listing.Lines)) {
		if name, ok := strings.CutPrefix(key, m.String()+" "); ok {
			own = append(own, name)
		}
	}
	if want := []string{".", "lib", "x", "y"}; !slices.Equal(own, want) || s.Listing.Own != 10 {
		t.Errorf("%d lines in %q; want 10 in %q", s.Listing.Own, own, want)
	}
	if module, name := s.Listing.home(filepath.Join(dir, "y", "main.go")); module != m.String() || name != "y/main.go" {
		t.Errorf("y/main.go is %s in %s", name, module)
	}
}

// TestDropped holds that a package which does not compile counts as not loaded.
func TestDropped(t *testing.T) {
	l := &listing{Packages: []string{"m/p", "m/q"}, Own: 30, own: map[string]int{"m/p": 10, "m/q": 20},
		key: map[string]string{"m/p": "m@v1 m/p", "m/q": "m@v1 m/q"}, Lines: map[string]int{"m@v1 m/p": 10, "m@v1 m/q": 20}, dropped: make(map[string]bool)}
	trouble := troubleIn("# d/x\nd/x/x.go:1:1: undefined: y\n# m/p_test [m/p.test]\n# [m/p_test]\np_test.go:1:1: undefined: z\nand more\n", "/w", l)
	if want := []string{"d/x/x.go:1:1: undefined: y"}; !slices.Equal(trouble, want) {
		t.Errorf("trouble %q; want %q", trouble, want)
	}
	if !slices.Equal(l.Packages, []string{"m/q"}) || l.Own != 20 || len(l.Lines) != 1 || !slices.Equal(l.NotLoaded, []string{"m/p: p_test.go:1:1: undefined: z"}) {
		t.Errorf("got %+v", l)
	}
}
