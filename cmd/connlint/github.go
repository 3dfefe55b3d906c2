package main

import (
	"bytes"
	"fmt"
	"strings"
)

// printGitHub prints findings as workflow commands, of which GitHub Actions makes
// annotations of the changed files. Files are told relative to the repository.
func (p *program) printGitHub(out *bytes.Buffer, r *report) error {
	root := repositoryOf(r.dir)
	for _, f := range r.findings {
		text := f.Message
		if f.Fix != nil {
			text += "\nFix: " + f.Fix.Message
		}
		if f.URL != "" {
			text += "\n" + f.URL
		}
		end := f.EndColumn
		if f.EndLine == f.Line && end > f.Column {
			end-- // GitHub's is that of the last character
		}
		properties := []struct {
			name  string
			value any
			known bool
		}{
			{"file", slashPath(f.File, root), true},
			{"line", f.Line, f.Line > 0},
			{"endLine", f.EndLine, f.EndLine > 0},
			{"col", f.Column, f.Column > 0},
			{"endColumn", end, f.Column > 0 && f.EndLine == f.Line},
			{"title", "connlint " + f.Category, true},
		}
		var list []string
		for _, a := range properties {
			if a.known {
				list = append(list, a.name+"="+escapeProperty(fmt.Sprint(a.value)))
			}
		}
		fmt.Fprintf(out, "::warning %s::%s\n", strings.Join(list, ","), escapeData(text))
	}
	p.printSummary(out, r)
	return nil
}

// escapeData escapes the message of a workflow command, as actions/toolkit does
// (packages/core/src/command.ts).
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// escapeProperty escapes the value of a property of a workflow command.
func escapeProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
