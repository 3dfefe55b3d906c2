package fix

import (
	"bytes"
	"go/format"
	"go/scanner"
	"go/token"
	"sort"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// edits are replacements in one file.
type edits []edit

type edit struct {
	from, to token.Pos
	text     string
}

// finish applies edits to the source, formats the result, and returns the one
// edit that leads there; ok is false if that would not compile. A source that is not
// formatted is left so.
func (s *site) finish(es edits) (analysis.TextEdit, bool) {
	sort.SliceStable(es, func(i, j int) bool { return es[i].from < es[j].from })
	var out bytes.Buffer
	at := s.file.FileStart
	for _, e := range es {
		if e.from < at {
			return analysis.TextEdit{}, false // overlapping
		}
		out.WriteString(s.text(at, e.from))
		out.WriteString(e.text)
		at = e.to
	}
	out.WriteString(s.text(at, s.file.FileEnd))
	after := out.Bytes()
	formatted, err := format.Source(after)
	if err != nil {
		return analysis.TextEdit{}, false
	}
	if was, err := format.Source(s.src); err == nil && bytes.Equal(was, s.src) {
		after = formatted
	}
	if !s.compiles(after) {
		return analysis.TextEdit{}, false
	}
	// Only what differs is an edit.
	p := 0
	for p < len(s.src) && p < len(after) && s.src[p] == after[p] {
		p++
	}
	q := 0
	for q < len(s.src)-p && q < len(after)-p && s.src[len(s.src)-1-q] == after[len(after)-1-q] {
		q++
	}
	return analysis.TextEdit{
		Pos:     s.file.FileStart + token.Pos(p),
		End:     s.file.FileStart + token.Pos(len(s.src)-q),
		NewText: after[p : len(after)-q],
	}, true
}

// indent puts a tab before every line of a text but the first; lines inside raw
// strings and comments stay as they are.
func indent(text string) string {
	keep := map[int]bool{} // lines that start inside a token
	var sc scanner.Scanner
	fset := token.NewFileSet()
	f := fset.AddFile("", fset.Base(), len(text))
	sc.Init(f, []byte(text), func(token.Position, string) {}, scanner.ScanComments)
	for {
		pos, tok, lit := sc.Scan()
		if tok == token.EOF {
			break
		}
		if tok == token.STRING {
			first := f.Line(pos)
			for k := range strings.Count(lit, "\n") {
				keep[first+1+k] = true
			}
		}
	}
	lines := strings.Split(text, "\n")
	for i := 1; i < len(lines); i++ {
		if lines[i] != "" && !keep[i+1] {
			lines[i] = "\t" + lines[i]
		}
	}
	return strings.Join(lines, "\n")
}

// margin is the white space before the line of a position.
func (s *site) margin(pos token.Pos) string {
	off := int(pos - s.file.FileStart)
	start := bytes.LastIndexByte(s.src[:off], '\n') + 1
	line := s.src[start:off]
	return string(line[:len(line)-len(bytes.TrimLeft(line, " \t"))])
}

// goroutine wraps the source between two positions into a goroutine, or into one of a
// group that is waited for.
func (s *site) goroutine(from, to token.Pos, text string) edit {
	m := s.margin(from)
	if s.group != "" {
		return edit{from, to, s.group + ".Go(func() {\n" + m + "\t" + indent(text) + "\n" + m + "})"}
	}
	return edit{from, to, "go func() {\n" + m + "\t" + indent(text) + "\n" + m + "}()"}
}

// replaceIn applies edits to the source between two positions.
func (s *site) replaceIn(from, to token.Pos, es edits) string {
	sort.SliceStable(es, func(i, j int) bool { return es[i].from < es[j].from })
	var out strings.Builder
	at := from
	for _, e := range es {
		out.WriteString(s.text(at, e.from))
		out.WriteString(e.text)
		at = e.to
	}
	out.WriteString(s.text(at, to))
	return out.String()
}

// text is the source between two positions.
func (s *site) text(from, to token.Pos) string {
	return string(s.src[from-s.file.FileStart : to-s.file.FileStart])
}
