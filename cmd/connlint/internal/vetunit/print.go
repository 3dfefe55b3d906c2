package vetunit

import (
	"cmp"
	"encoding/json"
	"fmt"
	"go/token"
	"io"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// The form of findings that go vet reads, as x/tools prints it
// (go/analysis/internal/driverutil/print.go, x/tools v0.52.0).
type (
	jsonEdit struct {
		Filename string `json:"filename"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
		New      string `json:"new"`
	}
	jsonFix struct {
		Message string     `json:"message"`
		Edits   []jsonEdit `json:"edits"`
	}
	jsonRelated struct {
		Posn    string `json:"posn"`
		End     string `json:"end"`
		Message string `json:"message"`
	}
	jsonFinding struct {
		Category       string        `json:"category,omitempty"`
		Posn           string        `json:"posn"`
		End            string        `json:"end"`
		Message        string        `json:"message"`
		SuggestedFixes []jsonFix     `json:"suggested_fixes,omitempty"`
		Related        []jsonRelated `json:"related,omitempty"`
	}
	jsonError struct {
		Err string `json:"error"`
	}
)

// print writes the findings of the unit, or the error of the analyzer, and returns
// the exit code.
func (u *Unit) print(w io.Writer, a *analysis.Analyzer, p *loaded, found []analysis.Diagnostic, failed error) (int, error) {
	if u.JSON {
		tree := map[string]map[string]any{}
		switch {
		case failed != nil:
			tree[u.ID] = map[string]any{a.Name: jsonError{failed.Error()}}
		case len(found) > 0:
			tree[u.ID] = map[string]any{a.Name: p.asJSON(found)}
		}
		data, err := json.MarshalIndent(tree, "", "\t")
		if err != nil {
			return 0, err
		}
		_, err = fmt.Fprintf(w, "%s\n", data)
		return 0, err
	}
	if failed != nil {
		return 0, failed
	}
	for _, d := range found {
		p.plain(os.Stderr, d.Pos, d.End, d.Message)
		for _, r := range d.Related {
			p.plain(os.Stderr, r.Pos, r.End, "\t"+r.Message)
		}
	}
	return min(len(found), 1), nil
}

func (p *loaded) asJSON(found []analysis.Diagnostic) []jsonFinding {
	at := func(pos token.Pos) string { return p.fset.Position(pos).String() }
	var out []jsonFinding
	for _, d := range found {
		f := jsonFinding{Category: d.Category, Posn: at(d.Pos), End: at(cmp.Or(d.End, d.Pos)), Message: d.Message}
		for _, fix := range d.SuggestedFixes {
			j := jsonFix{Message: fix.Message}
			for _, e := range fix.TextEdits {
				from, to := p.fset.Position(e.Pos), p.fset.Position(e.End)
				j.Edits = append(j.Edits, jsonEdit{from.Filename, from.Offset, to.Offset, string(e.NewText)})
			}
			f.SuggestedFixes = append(f.SuggestedFixes, j)
		}
		for _, r := range d.Related {
			f.Related = append(f.Related, jsonRelated{at(r.Pos), at(cmp.Or(r.End, r.Pos)), r.Message})
		}
		out = append(out, f)
	}
	return out
}

// plain prints a finding as text, with lines of source around it if those are asked
// for.
func (p *loaded) plain(w io.Writer, pos, end token.Pos, message string) {
	from := p.fset.Position(pos)
	fmt.Fprintf(w, "%s: %s\n", from, message)
	if p.unit.Context < 0 {
		return
	}
	to := p.fset.Position(end)
	if !to.IsValid() {
		to = from
	}
	data, _ := os.ReadFile(from.Filename)
	lines := strings.Split(string(data), "\n")
	for i := from.Line - p.unit.Context; i <= to.Line+p.unit.Context; i++ {
		if 1 <= i && i <= len(lines) {
			fmt.Fprintf(w, "%d\t%s\n", i, lines[i-1])
		}
	}
}
