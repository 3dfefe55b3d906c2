package vetunit

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"

	"github.com/connlint/connlint/analyzer"
)

// concerned reports whether a unit may have something to do with connections: it
// is, or imports, what a model or the notes of an import tell of, or may have a loop
// of its own that serves channels, or directives. Doubt is concern.
func (u *Unit) concerned(ns notes) bool {
	if u.IsStandard() {
		return true
	}
	if yes, err := analyzer.Modelled(u.ImportPath); yes || err != nil {
		return true
	}
	var from []string // packages of the standard library whose names begin a finding
	for _, path := range u.ImportMap {
		if u.standard(path) {
			if len(analyzer.StandardNames(path)) > 0 {
				from = append(from, path)
			}
			continue
		}
		if n := ns[path]; n != nil && n.Shows {
			return true
		}
		if yes, err := analyzer.Modelled(path); yes || err != nil {
			return true
		}
	}
	channels := false
	for _, name := range u.GoFiles {
		src, err := os.ReadFile(name)
		if err != nil || selects(src, from) || bytes.Contains(src, []byte("connlint")) {
			return true
		}
		channels = channels || bytes.Contains(src, []byte("<-")) || endless(src)
	}
	return channels && u.loops()
}

// settled reports whether importers learn nothing from the unit's source.
func (u *Unit) settled() bool {
	return u.VetxOnly && !u.All && analyzer.Settled(u.ImportPath, u.module()) && !slices.ContainsFunc(u.GoFiles, func(name string) bool {
		src, err := os.ReadFile(name)
		return err != nil || bytes.Contains(src, []byte("connlint")) // as in directives
	})
}

// standard reports whether an import is of the standard library.
func (u *Unit) standard(path string) bool { return u.Standard[path] || path == "unsafe" }

// endless reports whether Go source may hold a loop without a condition.
func endless(src []byte) bool {
	for {
		_, rest, ok := bytes.Cut(src, []byte("for"))
		if !ok {
			return false
		}
		src = rest
		if rest = bytes.TrimLeft(rest, " \t"); len(rest) > 0 && (rest[0] == '{' || rest[0] == ';') {
			return true
		}
	}
}

// loops reports whether the syntax of the unit may hold a loop of its own that
// serves channels.
func (u *Unit) loops() bool {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range u.GoFiles {
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return true
		}
		files = append(files, f)
	}
	return analyzer.HasLoops(files)
}

func has(list []string, name string) bool {
	_, ok := slices.BinarySearch(list, name)
	return ok
}
