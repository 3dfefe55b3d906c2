package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestScreen holds the picture at the head of the README against a real run of
// connlint. UPDATE_SCREEN=1 draws it anew.
func TestScreen(t *testing.T) {
	const file = "testdata/screen/connlint.svg"
	got := drawScreen("connlint ./...", screenText(t))
	if os.Getenv("UPDATE_SCREEN") != "" {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what connlint prints now; draw it anew with\n\tUPDATE_SCREEN=1 go test ./cmd/connlint -run TestScreen\nIt should be\n%s", file, got)
	}
}

// screenText runs connlint on the program of the README and returns what it prints
// on a terminal.
func screenText(t *testing.T) string {
	t.Helper()
	source, err := os.ReadFile("../../testdata/hangs/http-go-log-fatal/main.go")
	if err != nil {
		t.Fatal(err)
	}
	source = regexp.MustCompile(` // want ".*"`).ReplaceAll(source, nil) // is for our tests
	dir := t.TempDir()
	for name, text := range map[string][]byte{"go.mod": []byte("module example.test/rates\n\ngo 1.26\n"), "main.go": source} {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("connlint", "-C", dir, "-json", "./...")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.Output()
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != exitFindings {
		t.Fatalf("%v\n%s%s", err, stdout, &stderr)
	}
	r := &report{dir: dir, sources: make(sources)}
	var list struct{ Findings []finding }
	if err := json.Unmarshal(stdout, &list); err != nil {
		t.Fatal(err)
	}
	for _, f := range list.Findings {
		f.File = filepath.Join(dir, f.File)
		for i := range f.Related {
			f.Related[i].File = filepath.Join(dir, f.Related[i].File)
		}
		for i := range f.Fix.Edits {
			f.Fix.Edits[i].File = filepath.Join(dir, f.Fix.Edits[i].File)
		}
		r.findings = append(r.findings, f)
	}
	var out bytes.Buffer
	if err := (&program{style: style{on: true}}).printText(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

const (
	screenColumns = 112
	columnWidth   = 8.0
	lineHeight    = 19
	screenMargin  = 18
	tabWidth      = 4
)

// screenStyles are the colours of a dark terminal, by what style writes.
var screenStyles = map[string]string{
	"1":    `class="b"`,
	"2":    `fill="#8b949e"`,
	"31":   `fill="#ff7b72"`,
	"32":   `fill="#7ee787"`,
	"36":   `fill="#79c0ff"`,
	"1;31": `class="b" fill="#ff7b72"`,
	"1;33": `class="b" fill="#e3b341"`,
}

// drawScreen draws a command and what it printed as a terminal shows it.
func drawScreen(command, text string) string {
	var lines [][]screenRun
	lines = append(lines, []screenRun{{"2", "$ "}, {"1", command}})
	for line := range strings.Lines(text) {
		lines = append(lines, wrapRuns(runsOf(strings.TrimSuffix(line, "\n")))...)
	}
	var b strings.Builder
	width := int(screenColumns*columnWidth) + 2*screenMargin
	height := len(lines)*lineHeight + 2*screenMargin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d" role="img" aria-label="connlint on a terminal">`+"\n", width, height)
	b.WriteString(`<style>text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#e6edf3;white-space:pre}.b{font-weight:bold}</style>` + "\n")
	fmt.Fprintf(&b, `<rect width="%d" height="%d" rx="8" fill="#0d1117"/>`+"\n", width, height)
	for i, runs := range lines {
		column := 0
		for _, run := range runs {
			n := len([]rune(run.text))
			if strings.TrimSpace(run.text) != "" {
				// The length keeps columns below one another whatever the font is.
				fmt.Fprintf(&b, `<text x="%g" y="%d" textLength="%g" xml:space="preserve"%s>%s</text>`+"\n",
					screenMargin+float64(column)*columnWidth, screenMargin+i*lineHeight+14, float64(n)*columnWidth, run.attributes(), html.EscapeString(run.text))
			}
			column += n
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// A screenRun is text of one style.
type screenRun struct{ code, text string }

func (r screenRun) attributes() string {
	if s := screenStyles[r.code]; s != "" {
		return " " + strings.ReplaceAll(s, `fill="`, `style="fill:`)
	}
	return ""
}

// runsOf splits a line where its style changes, with spaces for tabs.
func runsOf(line string) []screenRun {
	var runs []screenRun
	column, code := 0, ""
	for i, part := range regexp.MustCompile(`\x1b\[[0-9;]*m`).Split(line, -1) {
		if i > 0 {
			all := regexp.MustCompile(`\x1b\[([0-9;]*)m`).FindAllStringSubmatch(line, -1)
			code = strings.TrimPrefix(all[i-1][1], "0")
		}
		var text strings.Builder
		for _, r := range part {
			n := 1
			if r == '\t' {
				n, r = tabWidth-column%tabWidth, ' '
			}
			text.WriteString(strings.Repeat(string(r), n))
			column += n
		}
		// The blanks around a text are no part of what is stretched.
		whole := text.String()
		left := len(whole) - len(strings.TrimLeft(whole, " "))
		right := max(left, len(strings.TrimRight(whole, " ")))
		runs = append(runs, screenRun{code, whole[:left]}, screenRun{code, whole[left:right]}, screenRun{code, whole[right:]})
	}
	return runs
}

// wrapRuns breaks a line that is longer than the screen is wide, between words.
func wrapRuns(runs []screenRun) [][]screenRun {
	lines := [][]screenRun{nil}
	column := 0
	for _, run := range runs {
		rest := []rune(run.text)
		for column+len(rest) > screenColumns {
			n := screenColumns - column
			if blank := strings.LastIndex(string(rest[:n]), " "); blank > 0 {
				n = len([]rune(string(rest[:n])[:blank+1]))
			}
			lines[len(lines)-1] = append(lines[len(lines)-1], screenRun{run.code, string(rest[:n])})
			lines, column, rest = append(lines, nil), 0, rest[n:]
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], screenRun{run.code, string(rest)})
		column += len(rest)
	}
	return lines
}
