package main

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
)

// What is between these lines of README.md is written by this command.
const (
	tableBegin = "<!-- written by go run ./corpus -->"
	tableEnd   = "<!-- end -->"
)

// writeReadme brings the figures in README.md up to date.
func (r *runner) writeReadme(file string, all []module, found map[string]*state, known golden) error {
	var states []*state
	for _, m := range all {
		if s := found[m.String()]; s != nil {
			states = append(states, s)
		} else {
			states = append(states, &state{Module: m.String(), Failed: "it was not run yet"})
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	before, rest, ok1 := strings.Cut(string(data), tableBegin)
	_, after, ok2 := strings.Cut(rest, tableEnd)
	if !ok1 || !ok2 {
		return fmt.Errorf("%s has no place for the figures, between %q and %q", file, tableBegin, tableEnd)
	}
	return os.WriteFile(file, []byte(before+tableBegin+"\n"+figures(states, known)+tableEnd+after), 0o666)
}

// figures tells what the states bring, and the verdicts on it.
func figures(states []*state, known golden) string {
	lines := make(map[string]int) // each package once
	tools := make(map[string]bool)
	failed, packages, tested, notLoaded, seconds := 0, 0, 0, 0, 0.0
	pinned := make(map[string]bool)
	var table, notes strings.Builder
	for _, s := range states {
		pinned[s.Module] = true
		if s.Tool != "" {
			tools[s.Tool] = true
		}
		seconds += s.Seconds
		if s.Failed != "" {
			failed++
			fmt.Fprintf(&notes, "- %s was not checked: %s\n", s.Module, clip(s.Failed))
			continue // nothing of it counts
		}
		l := s.Listing
		if l == nil {
			l = new(listing)
		}
		maps.Copy(lines, l.Lines)
		packages += len(l.Packages)
		tested += l.Own
		notLoaded += len(l.NotLoaded)
		reached := 0
		for _, n := range l.Lines {
			reached += n
		}
		fmt.Fprintf(&table, "| %s | %d | %d | %d | %s | %.0f |\n", s.Module, len(l.Packages), l.Own, reached, counted(known[s.Module]), s.Seconds)
		noteAll(&notes, s.Module+": not loaded: ", l.NotLoaded)
		noteAll(&notes, s.Module+": ", s.Trouble)
		noteAll(&notes, s.Module+": its go.mod lacks ", l.Added)
	}
	total, inGo := 0, 0
	for name, n := range lines {
		total += n
		if strings.HasPrefix(name, "std@") {
			inGo += n
		}
	}
	checked := total
	if !pinned[goModule] {
		checked -= inGo // only its types are read then
	}
	var all []finding
	for _, list := range known {
		all = append(all, list...)
	}
	given := countVerdicts(all)
	for _, module := range slices.Sorted(maps.Keys(known)) {
		if !pinned[module] && len(known[module]) > 0 {
			fmt.Fprintf(&table, "| %s, imported | | | | %s | |\n", module, counted(known[module]))
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n| | |\n|---|---|\n")
	row := func(what string, value any) { fmt.Fprintf(&b, "| %s | %v |\n", what, value) }
	row("modules", len(states)-failed)
	row("packages of these modules", packages)
	row("packages of these that could not be loaded", notLoaded)
	row("lines in these packages, tests included", tested)
	row("lines in all packages that connlint looked at: also those that they import, each once", checked)
	row("findings", len(all))
	for _, v := range verdicts {
		row("- "+string(v), given[v])
	}
	row("false reports in 500,000 lines", perLines(given[falseReport], checked))
	row("false reports in 500,000 lines of the modules' own packages", perLines(given[falseReport], tested))
	row("seconds, with what the go command built for it", fmt.Sprintf("%.0f", seconds))
	fmt.Fprintf(&b, "\n| module | packages | lines | lines with imports | findings | seconds |\n|---|---|---|---|---|---|\n%s", &table)
	if notes.Len() > 0 {
		fmt.Fprintf(&b, "\n<details><summary>What could not be loaded or checked</summary>\n\n%s\n</details>\n\n", &notes)
	}
	if len(tools) > 1 {
		fmt.Fprintf(&b, "\nThese modules were not all checked by the same connlint, but by %d builds of it.\n\n", len(tools))
	}
	return b.String()
}

// noteAll adds a line for each of texts, of many only for the first ones.
func noteAll(notes *strings.Builder, prefix string, texts []string) {
	const most = 5
	for i, text := range texts {
		if i == most {
			fmt.Fprintf(notes, "- %s(%d lines more)\n", prefix, len(texts)-most)
			return
		}
		fmt.Fprintf(notes, "- %s%s\n", prefix, clip(text))
	}
}

func countVerdicts(list []finding) map[verdict]int {
	counts := make(map[verdict]int)
	for _, f := range list {
		counts[f.Verdict]++
	}
	return counts
}

// counted tells the findings of a module by verdict.
func counted(list []finding) string {
	counts := countVerdicts(list)
	var parts []string
	for _, v := range verdicts {
		if n := counts[v]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, v))
		}
	}
	return strings.Join(parts, ", ")
}

func perLines(n, lines int) string {
	if lines == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", float64(n)*500_000/float64(lines))
}

// inCache matches the folders above a module in the module cache: the path of a module
// begins with a name that has a dot.
var inCache = regexp.MustCompile(`/(?:[^ /.]+/)+([^ /]+\.[^ ]*@v[0-9])`)

// clip keeps what fits into a line, and says nothing of where the cache lies.
func clip(text string) string {
	text = inCache.ReplaceAllString(text, "$1")
	if runes := []rune(text); len(runes) > 200 {
		return string(runes[:200]) + " ..."
	}
	return text
}
