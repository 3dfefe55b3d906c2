package goplstest

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"
)

// open opens a file of the workspace with a text, which need not be the one on disk.
func (c *client) open(file, text string) {
	u := uri(filepath.Join(c.dir, file))
	c.version[u] = 1
	c.notify("textDocument/didOpen", map[string]any{
		"textDocument": map[string]any{"uri": u, "languageId": "go", "version": 1, "text": text},
	})
}

// replace types over the only place of old in the text of an open file, and
// returns the new text. Nothing is saved.
func (c *client) replace(file, text, old, new string) string {
	c.t.Helper()
	if strings.Count(text, old) != 1 {
		c.t.Fatalf("%s: %q is there %d times", file, old, strings.Count(text, old))
	}
	u := uri(filepath.Join(c.dir, file))
	c.version[u]++
	at := strings.Index(text, old)
	c.notify("textDocument/didChange", map[string]any{
		"textDocument": map[string]any{"uri": u, "version": c.version[u]},
		"contentChanges": []any{map[string]any{
			"range": span{at2pos(text, at), at2pos(text, at+len(old))},
			"text":  new,
		}},
	})
	return text[:at] + new + text[at+len(old):]
}

// at2pos is for text of ASCII.
func at2pos(text string, at int) position {
	before := text[:at]
	return position{strings.Count(before, "\n"), at - (strings.LastIndex(before, "\n") + 1)}
}

func pos2at(text string, p position) int {
	lines := strings.SplitAfter(text, "\n")
	return len(strings.Join(lines[:p.Line], "")) + p.Character
}

// diagnostics waits until those of the newest text of a file are as wanted.
func (c *client) diagnostics(file, what string, want func([]diagnostic) bool) published {
	c.t.Helper()
	u := uri(filepath.Join(c.dir, file))
	timeout := time.After(within)
	last := "nothing"
	for {
		select {
		case p := <-c.published:
			if p.URI == u && p.Version == c.version[u] {
				if want(p.Diagnostics) {
					return p
				}
				last = fmt.Sprint(p.Diagnostics)
			}
		case <-timeout:
			c.t.Fatalf("%s: %s not seen in %v; last %s", file, what, within, last)
		}
	}
}

// from keeps the diagnostics of one source.
func from(source string, list []diagnostic) []diagnostic {
	var kept []diagnostic
	for _, d := range list {
		if d.Source == source {
			kept = append(kept, d)
		}
	}
	return kept
}

// codeAction is an offer of gopls.
type codeAction struct {
	Title string
	Kind  string
	Edit  struct {
		DocumentChanges []struct {
			TextDocument struct{ URI string }
			Edits        []struct {
				Range   span
				NewText string
			}
		}
	}
}

// quickFixes asks for the quick fixes of a diagnostic.
func (c *client) quickFixes(file string, d diagnostic) []codeAction {
	c.t.Helper()
	var list []codeAction
	c.call("textDocument/codeAction", map[string]any{
		"textDocument": map[string]any{"uri": uri(filepath.Join(c.dir, file))},
		"range":        d.Range,
		"context":      map[string]any{"diagnostics": []diagnostic{d}, "only": []string{"quickfix"}},
	}, &list)
	return list
}

// apply returns the text as the action changes it.
func (a codeAction) apply(text, u string) string {
	for _, change := range a.Edit.DocumentChanges {
		if change.TextDocument.URI != u {
			continue
		}
		for i := len(change.Edits) - 1; i >= 0; i-- { // from the end on: they are sorted
			e := change.Edits[i]
			text = text[:pos2at(text, e.Range.Start)] + e.NewText + text[pos2at(text, e.Range.End):]
		}
	}
	return text
}
