package analyzer

import (
	_ "embed"
	"strings"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

//go:embed doc.go
var source string

// CategoryDoc is the documentation of one category.
type CategoryDoc struct {
	Name  string // the diagnostic's category and the anchor of its URL
	Title string // one line
	Text  string // the section of the package's documentation, as plain text
}

// Categories returns the documentation of the categories that are reported, in
// the order of the package's documentation: those of findings, then Directive.
func Categories() []CategoryDoc {
	var docs []CategoryDoc
	for _, c := range append(lifecycle.Categories(), Directive) {
		text, ok := section("## " + string(c))
		if !ok {
			continue
		}
		title, _, _ := strings.Cut(text, "\n")
		docs = append(docs, CategoryDoc{Name: string(c), Title: title, Text: text})
	}
	return docs
}

// doc is the text of the Analyzer: its section without the categories.
func doc() string {
	text, _ := section("# Analyzer connlint")
	return text
}

// section cuts the text behind a heading, up to the next one, out of the package
// comment.
func section(heading string) (string, bool) {
	comment, _, _ := strings.Cut(source, "\npackage ")
	_, text, ok := strings.Cut(comment, "// "+heading+"\n")
	if !ok {
		return "", false
	}
	var out strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimPrefix(strings.TrimPrefix(line, "//"), " ")
		if strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "## ") {
			break
		}
		out.WriteString(line)
	}
	return strings.TrimSpace(out.String()) + "\n", true
}
