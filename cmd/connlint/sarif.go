package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/connlint/connlint/analyzer"
)

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// sourceRoot is the base of file names in a SARIF log, as code hosts expect it.
const sourceRoot = "%SRCROOT%"

// fingerprint is the name of connlint's fingerprint; a change of how it is made
// changes the number.
const fingerprint = "connlintFinding/v1"

// printSARIF prints findings as a SARIF 2.1.0 log. Files are told relative to the
// repository.
func (p *program) printSARIF(out *bytes.Buffer, r *report) error {
	w := &sarifWriter{r, repositoryOf(r.dir), make(map[string]int)}
	run := sarifRun{
		Tool: sarifTool{sarifDriver{
			Name:    p.analyzer.Name,
			Version: version(),
			URI:     p.analyzer.URL,
			Rules:   p.sarifRules(),
		}},
		Invocations: []sarifInvocation{invocation(r.trouble)},
		BaseIDs:     map[string]sarifBaseID{sourceRoot: {sarifText{Text: "The root of the repository."}}},
		ColumnKind:  "utf16CodeUnits",
		Results:     []sarifResult{},
	}
	for _, f := range r.findings {
		i := slices.IndexFunc(run.Tool.Driver.Rules, func(rule sarifRule) bool { return rule.ID == f.Category })
		run.Results = append(run.Results, w.result(f, i))
	}
	return encodeJSON(out, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}})
}

// sarifRules makes a rule of each category.
func (p *program) sarifRules() []sarifRule {
	rules := []sarifRule{}
	for _, c := range p.categories {
		address := categoryURL(p.analyzer.URL, c.Name)
		rules = append(rules, sarifRule{
			ID:         c.Name,
			Short:      sarifText{Text: c.Title},
			Full:       sarifText{Text: withoutCode(c.Text)},
			HelpURI:    address,
			Help:       sarifText{Text: strings.TrimSpace(c.Text), Markdown: markdown(c.Text, address)},
			Default:    sarifLevel{"warning"},
			Properties: sarifProperties{"very-high", "warning", []string{"concurrency", "correctness", "deadlock"}},
		})
	}
	return rules
}

// withoutCode is the text of a Go comment up to what introduces the first code.
// Code hosts show no more than 1024 characters of it, and all of the help.
func withoutCode(text string) string {
	text, _, _ = strings.Cut(text, "\n\t")
	text = strings.TrimSpace(text)
	if i := strings.LastIndex(text, "\n\n"); strings.HasSuffix(text, ":") && i > 0 {
		text = text[:i]
	}
	return text
}

// markdown is the text of a Go comment as Markdown: code stands between fences.
func markdown(text, address string) string {
	var b strings.Builder
	code := false
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i, line := range lines {
		switch indented := strings.HasPrefix(line, "\t"); {
		case indented && !code:
			b.WriteString("```go\n")
			code = true
		case code && !indented && (line != "" || i+1 == len(lines) || !strings.HasPrefix(lines[i+1], "\t")):
			b.WriteString("```\n")
			code = false
		}
		if code {
			line = strings.TrimPrefix(line, "\t")
		}
		b.WriteString(line + "\n")
	}
	if code {
		b.WriteString("```\n")
	}
	if address != "" {
		fmt.Fprintf(&b, "\n[Documentation](%s)\n", address)
	}
	return b.String()
}

// invocation tells whether the run was good, and if not, why.
func invocation(trouble error) sarifInvocation {
	i := sarifInvocation{Successful: trouble == nil}
	if trouble != nil {
		i.Notifications = []sarifNotification{{"error", sarifText{Text: trouble.Error()}}}
	}
	return i
}

// sarifWriter writes the results of one run.
type sarifWriter struct {
	*report
	root string
	seen map[string]int // fingerprints without their number
}

func (w *sarifWriter) result(f finding, rule int) sarifResult {
	result := sarifResult{
		RuleID:       f.Category,
		RuleIndex:    rule,
		Level:        "warning",
		Message:      sarifText{Text: f.Message},
		Locations:    []sarifLocation{{Physical: w.physical(f.span)}},
		Fingerprints: map[string]string{fingerprint: w.fingerprint(f)},
	}
	for i, other := range f.Related {
		location := w.location(other)
		location.ID = new(i + 1)
		result.Related = append(result.Related, location)
	}
	if slices.ContainsFunc(f.Related, related.isCall) {
		result.CodeFlows = []sarifCodeFlow{{[]sarifThreadFlow{{w.flow(f)}}}}
	}
	if f.Fix != nil && len(f.Fix.Edits) > 0 {
		result.Fixes = []sarifFix{w.fix(f.Fix)}
	}
	return result
}

func (w *sarifWriter) location(r related) sarifLocation {
	at, text := r.reached(w.packages)
	return sarifLocation{Physical: w.physical(at), Message: &sarifText{Text: text}}
}

// flow is the way of the goroutine: into what blocks, and from there into what can
// never happen.
func (w *sarifWriter) flow(f finding) []sarifFlowStep {
	list := []related{{f.span, "blocks here"}}
	into := func(r related) bool { return strings.HasPrefix(r.Message, analyzer.CallToBlock) }
	for _, r := range f.Related {
		if into(r) {
			list = append(list, r)
		}
	}
	list = append(list, slices.DeleteFunc(slices.Clone(f.Related), into)...)
	var steps []sarifFlowStep
	for _, r := range list {
		steps = append(steps, sarifFlowStep{w.location(r)})
	}
	return steps
}

// physical is a place in a file.
func (w *sarifWriter) physical(at span) sarifPhysical {
	p := sarifPhysical{Artifact: w.artifact(at.File)}
	if at.Line < 1 {
		return p
	}
	p.Region = &sarifRegion{StartLine: at.Line}
	if at.Column > 0 {
		lines := w.sources.lines(at.File)
		p.Region.StartColumn = column16(lines, at.Line, at.Column)
		p.Region.EndLine = at.EndLine
		p.Region.EndColumn = column16(lines, at.EndLine, at.EndColumn)
	}
	return p
}

// artifact is the name of a file, relative to the root if it is below it.
func (w *sarifWriter) artifact(file string) sarifArtifact {
	name := slashPath(file, w.root)
	if name == filepath.ToSlash(file) && filepath.IsAbs(file) {
		u := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(name, "/")}
		return sarifArtifact{URI: u.String()}
	}
	return sarifArtifact{(&url.URL{Path: name}).EscapedPath(), sourceRoot}
}

// column16 turns a column in bytes into one in UTF-16 code units.
func column16(lines []string, line, column int) int {
	if line < 1 || len(lines) < line || column-1 > len(lines[line-1]) {
		return column
	}
	n := 1
	for _, r := range lines[line-1][:max(column, 1)-1] {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}

// fix turns a fix into replacements of regions, file by file.
func (w *sarifWriter) fix(f *fix) sarifFix {
	out := sarifFix{Description: sarifText{Text: f.Message}}
	for _, e := range f.Edits {
		name := w.artifact(e.File)
		i := slices.IndexFunc(out.Changes, func(c sarifChange) bool { return c.Artifact == name })
		if i < 0 {
			i = len(out.Changes)
			out.Changes = append(out.Changes, sarifChange{Artifact: name})
		}
		text := w.sources.text(e.File)
		r := sarifReplacement{}
		r.Deleted.StartLine, r.Deleted.StartColumn = position16(text, e.Start)
		r.Deleted.EndLine, r.Deleted.EndColumn = position16(text, e.End)
		if e.NewText != "" {
			r.Inserted = &sarifContent{e.NewText}
		}
		out.Changes[i].Replacements = append(out.Changes[i].Replacements, r)
	}
	return out
}

// position16 is the line and the column, in UTF-16 code units, of an offset.
func position16(text []byte, offset int) (line, column int) {
	before := text[:min(offset, len(text))]
	line = bytes.Count(before, []byte("\n")) + 1
	column = 1
	for rest := before[bytes.LastIndexByte(before, '\n')+1:]; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		column += max(utf16.RuneLen(r), 1)
		rest = rest[size:]
	}
	return line, column
}

// fingerprint identifies a finding while other lines come and go: it is made of
// the category, the file, the lines of source and the message less its line
// numbers, and of the number among findings that are alike.
func (w *sarifWriter) fingerprint(f finding) string {
	parts := []string{f.Category, slashPath(f.File, w.root), withoutLines(f.Message)}
	for _, at := range append([]span{f.span}, spansOf(f.Related)...) {
		if lines := w.sources.lines(at.File); 0 < at.Line && at.Line <= len(lines) {
			parts = append(parts, strings.Join(strings.Fields(lines[at.Line-1]), " "))
		}
	}
	key := strings.Join(parts, "\x00")
	n := w.seen[key]
	w.seen[key]++
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, n))
	return hex.EncodeToString(sum[:16])
}

func spansOf(others []related) []span {
	var spans []span
	for _, other := range others {
		spans = append(spans, other.span)
	}
	return spans
}

// withoutLines takes the line numbers out of a message.
func withoutLines(message string) string {
	return regexp.MustCompile(`(\bline |\.go:)\d+`).ReplaceAllString(message, "$1")
}
