package goplstest

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

const (
	goodLines = `	go func() {
		if err := lib.Answer(ln); err != nil {
			log.Print(err)
		}
	}()
`
	badLines = `	if err := lib.Answer(ln); err != nil {
		log.Print(err)
	}
`
	app = "app/main.go"
)

// TestWhileTyping types the bug of the case into a file that is right on disk, and
// takes the fix.
func TestWhileTyping(t *testing.T) {
	dir := theCase(t)
	right := read(t, filepath.Join(dir, app+".fixed"))
	wrong := read(t, filepath.Join(dir, app))
	write(t, filepath.Join(dir, app), right)

	c := start(t, dir, nil)
	c.open(app, right)
	text := c.replace(app, right, "rate %s", "rate %t") // for the analyzers to have something to say
	p := c.diagnostics(app, "a report of printf", hasPrintf)
	if list := from("connlint", p.Diagnostics); len(list) > 0 {
		t.Errorf("reported before there was a bug: %v", list)
	}
	text = c.replace(app, text, "rate %t", "rate %s")
	text = c.replace(app, text, goodLines, badLines)
	if text != wrong {
		t.Fatalf("typed\n%s\nwant\n%s", text, wrong)
	}
	p = c.diagnostics(app, "a report of connlint", hasConnlint)
	list := from("connlint", p.Diagnostics)
	if len(list) != 1 {
		t.Fatalf("%d reports: %v", len(list), list)
	}
	d := list[0]
	got := fmt.Sprintf("%s:%d:%d: %s", app, d.Range.Start.Line+1, d.Range.Start.Character+1, d.Message)
	if want := wantFinding(t); got != want {
		t.Errorf("finding\n%s\nwant\n%s", got, want)
	}
	if at := text[pos2at(text, d.Range.Start):pos2at(text, d.Range.End)]; at != "lib.Answer(ln)" {
		t.Errorf("it stands below %q", at)
	}
	if d.Severity != 2 || d.Code != "drive-before-send" {
		t.Errorf("severity %d, code %v; want a warning of drive-before-send", d.Severity, d.Code)
	}
	if d.CodeDescription == nil || !strings.HasSuffix(d.CodeDescription.Href, "/README.md#drive-before-send") {
		t.Errorf("link %v", d.CodeDescription)
	}
	if len(d.Related) != 1 || d.Related[0].Location.URI != uri(filepath.Join(dir, app)) ||
		d.Related[0].Location.Range.Start.Line != 22 || d.Related[0].Message != "http.Get waits for Answer to return" {
		t.Errorf("related: %v", d.Related)
	}
	if read(t, filepath.Join(dir, app)) != right {
		t.Error("the file on disk has changed")
	}

	fixes := c.quickFixes(app, d)
	if len(fixes) != 1 || fixes[0].Title != "Run Answer in its own goroutine" {
		t.Fatalf("quick fixes: %v", fixes)
	}
	if fixed := fixes[0].apply(text, uri(filepath.Join(dir, app))); fixed != right {
		t.Errorf("the quick fix leaves\n%s\nconnlint -fix leaves\n%s", fixed, right)
	}

	// A comment quietens it, as everywhere.
	c.replace(app, text, "	if err := lib.Answer(ln)", "	//connlint:ignore drive-before-send it closes ln\n	if err := lib.Answer(ln)")
	c.diagnostics(app, "silence", func(list []diagnostic) bool { return len(list) == 0 })
}

// TestFactsOfUnsavedFiles changes what the caller only knows by a fact.
func TestFactsOfUnsavedFiles(t *testing.T) {
	dir := theCase(t)
	c := start(t, dir, nil)
	c.open(app, read(t, filepath.Join(dir, app)))
	c.diagnostics(app, "a report of connlint", hasConnlint)
	lib := read(t, filepath.Join(dir, "lib/lib.go"))
	c.open("lib/lib.go", lib)
	lib = c.replace("lib/lib.go", lib, "return http.Serve(ln, mux)", "go http.Serve(ln, mux)\n\treturn nil")
	c.diagnostics(app, "silence", func(list []diagnostic) bool { return len(list) == 0 })
	c.replace("lib/lib.go", lib, "go http.Serve(ln, mux)\n\treturn nil", "return http.Serve(ln, mux)")
	c.diagnostics(app, "a report of connlint", hasConnlint)
}

func TestSwitchedOff(t *testing.T) {
	dir := theCase(t)
	c := start(t, dir, map[string]any{"analyses": map[string]any{"connlint": false}})
	text := read(t, filepath.Join(dir, app))
	c.open(app, text)
	c.replace(app, text, "rate %s", "rate %t")
	p := c.diagnostics(app, "a report of printf", hasPrintf)
	if list := from("connlint", p.Diagnostics); len(list) > 0 {
		t.Errorf("reported although it is off: %v", list)
	}
}

func hasConnlint(list []diagnostic) bool { return len(from("connlint", list)) > 0 }

func hasPrintf(list []diagnostic) bool { return len(from("printf", list)) > 0 }
