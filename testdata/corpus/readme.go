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
func writeReadme(file string, list []figure, lines reached, known golden) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	before, rest, ok1 := strings.Cut(string(data), tableBegin)
	_, after, ok2 := strings.Cut(rest, tableEnd)
	if !ok1 || !ok2 {
		return fmt.Errorf("%s has no place for the figures, between %q and %q", file, tableBegin, tableEnd)
	}
	return os.WriteFile(file, []byte(before+tableBegin+"\n"+figures(list, lines, known)+tableEnd+after), 0o666)
}

// figures tells what the runs brought, and the verdicts on it.
func figures(list []figure, lines reached, known golden) string {
	tools := make(map[string]bool)
	failed, packages, tested, notLoaded, seconds := 0, 0, 0, 0, 0.0
	pinned := make(map[string]bool)
	var table, notes strings.Builder
	for _, f := range list {
		pinned[f.Module] = true
		if f.Tool != "" {
			tools[f.Tool] = true
		}
		seconds += f.Seconds
		if f.Failed != "" {
			failed++
			fmt.Fprintf(&notes, "- %s was not checked: %s\n", f.Module, f.Failed)
			continue
		}
		packages += f.Packages
		tested += f.Own
		notLoaded += f.NotLoaded
		fmt.Fprintf(&table, "| %s | %d | %d | %d | %s | %.0f |\n", f.Module, f.Packages, f.Own, f.Reached, counted(known[f.Module]), f.Seconds)
		for _, note := range f.Notes {
			fmt.Fprintf(&notes, "- %s: %s\n", f.Module, note)
		}
	}
	checked := 0
	for module, n := range lines {
		if module == goModule && !slices.ContainsFunc(list, func(f figure) bool { return f.Module == goModule && f.Failed == "" }) {
			continue // only its types were read then
		}
		checked += n
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
	row("modules", len(list)-failed)
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

var (
	// inCache matches the folders above a module in the module cache: the path of a
	// module begins with a name that has a dot.
	inCache = regexp.MustCompile(`(^|[ \t("])/(?:[^ /.]+/)+([^ /]+\.[^ ]*@v[0-9])`)
	// download matches what the go command says of a module that it could not get, from
	// the address on: where it asked is of no interest.
	download = regexp.MustCompile(`:? *(?:reading |Get "?)?https?://.*`)
)

// clip keeps what fits into a line, and says nothing of where the cache lies or who
// was asked for a module.
func clip(text string) string {
	text = inCache.ReplaceAllString(strings.Join(strings.Fields(text), " "), "$1$2")
	text = download.ReplaceAllString(text, " cannot be downloaded")
	if runes := []rune(text); len(runes) > 200 {
		return string(runes[:200]) + " ..."
	}
	return text
}
