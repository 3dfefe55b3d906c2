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
	wanted := map[string]bool{}
	var from []string // the packages whose names those are
	for _, path := range u.ImportMap {
		if u.standard(path) {
			names := analyzer.StandardNames(path)
			for _, n := range names {
				wanted[n] = true
			}
			if len(names) > 0 {
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
		dotted := func(path string) bool { return isDotted(src, path) }
		if err != nil || writes(src, wanted) || slices.ContainsFunc(from, dotted) || bytes.Contains(src, []byte("connlint")) {
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

// writes reports whether Go source selects one of the names from something, or may do
// so. Fields, messages and words in comments often have names of the standard library.
func writes(src []byte, names map[string]bool) bool {
	if len(names) == 0 {
		return false
	}
	for i := 0; i < len(src); {
		if !letter[src[i]] {
			i++
			continue
		}
		from := i
		for i < len(src) && letter[src[i]] {
			i++
		}
		if names[string(src[from:i])] && dotBefore(src[:from]) {
			return true
		}
	}
	return false
}

// dotBefore reports whether a dot stands before a name, of which before is what precedes
// it: next to it, or behind nothing but spaces and comments.
func dotBefore(before []byte) bool {
	for {
		rest := bytes.TrimRight(before, " \t\r\n")
		if bytes.HasSuffix(rest, []byte(".")) || bytes.HasSuffix(rest, []byte("*/")) {
			return true
		}
		if !bytes.Contains(before[len(rest):], []byte("\n")) {
			return false
		}
		line := rest[bytes.LastIndexByte(rest, '\n')+1:]
		comment := bytes.Index(line, []byte("//"))
		if comment < 0 {
			return false
		}
		before = rest[:len(rest)-len(line)+comment]
	}
}

// isDotted reports whether Go source may import a package so that its names stand there
// without one.
func isDotted(src []byte, path string) bool {
	for {
		before, rest, ok := bytes.Cut(src, []byte(path))
		if !ok {
			return false
		}
		if n := len(before); n > 0 && (before[n-1] == '"' || before[n-1] == '`') && dotBefore(before[:n-1]) {
			return true
		}
		src = rest
	}
}

// letter is the bytes of names and numbers.
var letter = func() (is [256]bool) {
	for c := range is {
		is[c] = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c >= 0x80
	}
	return is
}()

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
