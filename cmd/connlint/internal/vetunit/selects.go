package vetunit

import (
	"bytes"
	"path"
	"slices"

	"github.com/connlint/connlint/analyzer"
)

// selects reports whether Go source may use what packages of the standard library have
// for a finding to begin with. It reads the source as bytes, for a look at a package
// must cost less than to parse it. Fields, messages and words in comments often have
// names of the standard library: only those count that are selected from the package.
func selects(src []byte, packages []string) bool {
	wanted := map[string][]string{} // by the name that the file has for their package
	for _, of := range packages {
		locals, dotted := localNames(src, of)
		if dotted {
			return true
		}
		for _, local := range locals {
			wanted[local] = append(wanted[local], analyzer.StandardNames(of)...)
		}
	}
	return len(wanted) > 0 && writes(src, wanted)
}

// localNames lists by which names Go source may write what an import offers: none, if
// it does not import the package. It reports whether those names may stand there
// without one.
func localNames(src []byte, importPath string) (names []string, dotted bool) {
	for rest := src; ; {
		at := bytes.Index(rest, []byte(importPath))
		if at < 0 {
			return names, false
		}
		before := src[:len(src)-len(rest)+at]
		rest = rest[at+len(importPath):]
		if n := len(before); n == 0 || before[n-1] != '"' && before[n-1] != '`' || len(rest) == 0 || rest[0] != before[n-1] {
			continue
		}
		before = before[:len(before)-1]
		if dotBefore(before) {
			return names, true
		}
		switch name := lastName(bytes.TrimRight(before, " \t")); name {
		case "", "import":
			names = append(names, defaultName(importPath))
		default:
			names = append(names, name)
		}
	}
}

// defaultName is the name of a package of the standard library.
func defaultName(importPath string) string {
	if base := path.Base(importPath); len(base) < 2 || base[0] != 'v' || base[1] < '0' || base[1] > '9' {
		return base
	}
	return path.Base(path.Dir(importPath)) // of a second version
}

// writes reports whether Go source selects one of the names from a package, or may do
// so. The names are wanted by what stands before the dot.
func writes(src []byte, wanted map[string][]string) bool {
	for i := 0; i < len(src); {
		if !letter[src[i]] {
			i++
			continue
		}
		from := i
		for i < len(src) && letter[src[i]] {
			i++
		}
		if from == 0 || src[from] < 'A' || src[from] > 'Z' { // not exported
			continue
		}
		if src[from-1] == '.' {
			if slices.Contains(wanted[lastName(src[:from-1])], string(src[from:i])) {
				return true
			}
			if from > 1 && !isSpace(src[from-2]) && src[from-2] != '/' {
				continue // of what is no name of a package, or of another one
			}
		}
		for _, names := range wanted {
			if slices.Contains(names, string(src[from:i])) && dotBefore(src[:from]) {
				return true
			}
		}
	}
	return false
}

// lastName is the name that source ends with, or "".
func lastName(src []byte) string {
	from := len(src)
	for from > 0 && letter[src[from-1]] {
		from--
	}
	return string(src[from:])
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

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

// letter is the bytes of names and numbers.
var letter = func() (is [256]bool) {
	for c := range is {
		is[c] = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c >= 0x80
	}
	return is
}()
