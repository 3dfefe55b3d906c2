package main

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

func TestSourceFrom(t *testing.T) {
	ours := func(version, sum string) debug.Module {
		return debug.Module{Path: modulePath, Version: version, Sum: sum}
	}
	released, devel := ours("v1.2.3", "h1:x="), ours("v1.2.4-0.20261123000000-0123456789ab+dirty", "")
	fork := &debug.Module{Path: "example.test/fork", Version: "v1.0.0", Sum: "h1:y="}
	folder := &debug.Module{Path: "../connlint"}
	replaced := func(by *debug.Module) *debug.Module { m := ours("v1.2.3", ""); m.Replace = by; return &m }
	other := debug.Module{Path: "example.test/project"}
	for _, test := range []struct {
		name string
		info debug.BuildInfo
		want string // the module, or "" for a folder
	}{
		{"installed", debug.BuildInfo{Main: released}, modulePath + "@v1.2.3"},
		{"built in a checkout", debug.BuildInfo{Main: devel}, ""},
		{"a tool of a project", debug.BuildInfo{Main: other, Deps: []*debug.Module{&released}}, modulePath + "@v1.2.3"},
		{"a fork", debug.BuildInfo{Main: other, Deps: []*debug.Module{replaced(fork)}}, "example.test/fork@v1.0.0"},
		{"a folder in its place", debug.BuildInfo{Main: other, Deps: []*debug.Module{replaced(folder)}}, ""},
		{"nothing known", debug.BuildInfo{}, ""},
	} {
		s, ok := sourceFrom(&test.info)
		if got := s.path + "@" + s.version; ok != (test.want != "") || ok && got != test.want {
			t.Errorf("%s: %s, %v; want %q", test.name, got, ok, test.want)
		}
	}
}

// TestFindSource is what a developer gets: the checkout that this program is of.
func TestFindSource(t *testing.T) {
	here, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	for _, named := range []string{"", here} {
		if s, err := findSource(named); err != nil || s.dir != here || s.version != "" {
			t.Errorf("%q: %+v, %v; want %s", named, s, err, here)
		}
	}
}

func TestCheckPlace(t *testing.T) {
	const (
		list = "var AllAnalyzers = []*Analyzer{}\n"
		typ  = "type Analyzer struct {\n\tanalyzer *int\n}\n"
	)
	for source, fits := range map[string]bool{
		list + typ: true,
		list + strings.ReplaceAll(typ, "\tanalyzer", "\tpass"):    false,
		strings.ReplaceAll(list, "AllAnalyzers", "allOfIt") + typ: false,
		typ + "func AllAnalyzers() []*Analyzer { return nil }\n":  false,
	} {
		dir := t.TempDir()
		if err := os.MkdirAll(filepath.Join(dir, "internal", "settings"), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "internal", "settings", "a.go"), []byte("package settings\n\n"+source), 0o666); err != nil {
			t.Fatal(err)
		}
		err := checkPlace(module{Version: "v9.0.0", Dir: dir})
		if fits != (err == nil) || err != nil && !strings.HasPrefix(err.Error(), "gopls v9.0.0 keeps its analyzers in another way") {
			t.Errorf("%v for\n%s", err, source)
		}
	}
}
