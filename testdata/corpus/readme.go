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
func writeReadme(file string, all []module, list []figure, lines reached, known golden) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	before, rest, ok1 := strings.Cut(string(data), tableBegin)
	_, after, ok2 := strings.Cut(rest, tableEnd)
	if !ok1 || !ok2 {
		return fmt.Errorf("%s has no place for the figures, between %q and %q", file, tableBegin, tableEnd)
	}
	return os.WriteFile(file, []byte(before+tableBegin+"\n"+figures(all, list, lines, known)+tableEnd+after), 0o666)
}

// figures tells what the runs brought, and the verdicts on it.
func figures(all []module, list []figure, lines reached, known golden) string {
	tools := make(map[string]bool)
	var sum, found figure // found: of what is in the list because of a bug that was found in it
	failed, repositories, foundIn := 0, 0, 0
	pinned, isFound := make(map[string]bool), make(map[string]bool)
	for _, m := range all {
		pinned[m.String()], isFound[m.String()] = true, m.found
	}
	var table, notes strings.Builder
	for _, f := range list {
		if f.Tool != "" {
			tools[f.Tool] = true
		}
		sum.Seconds += f.Seconds
		if f.Failed != "" {
			failed++
			fmt.Fprintf(&notes, "- %s was not checked: %s\n", shortName(f.Module), f.Failed)
			continue
		}
		path, version, _ := strings.Cut(f.Module, "@")
		if (module{path: path, version: version}).repository() {
			repositories++
		}
		sum.Packages += f.Packages
		sum.Own += f.Own
		sum.NotLoaded += f.NotLoaded
		mark := ""
		if isFound[f.Module] {
			foundIn++
			found.Own += f.Own
			mark = " (found)"
		}
		fmt.Fprintf(&table, "| %s%s | %d | %d | %d | %s | %.0f |\n", shortName(f.Module), mark, f.Packages, f.Own, f.Reached, counted(known[f.Module]), f.Seconds)
		for _, note := range f.Notes {
			fmt.Fprintf(&notes, "- %s: %s\n", shortName(f.Module), note)
		}
	}
	checked := 0
	for module, n := range lines {
		if module == goModule && !slices.ContainsFunc(list, func(f figure) bool { return f.Module == goModule && f.Failed == "" }) {
			continue // only its types were read then
		}
		checked += n
	}
	var reports, ofFound []finding
	for module, list := range known {
		reports = append(reports, list...)
		if isFound[module] {
			ofFound = append(ofFound, list...)
		}
	}
	given, givenFound := countVerdicts(reports), countVerdicts(ofFound)
	for _, module := range slices.Sorted(maps.Keys(known)) {
		if !pinned[module] && len(known[module]) > 0 {
			fmt.Fprintf(&table, "| %s, imported | | | | %s | |\n", shortName(module), counted(known[module]))
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n| | all | of it because of a find |\n|---|---|---|\n")
	row := func(what string, all, found any) { fmt.Fprintf(&b, "| %s | %v | %v |\n", what, all, found) }
	row("modules and repositories", len(list)-failed, foundIn)
	row("- repositories: tutorials, examples, small programs", repositories, foundIn)
	row("packages of these", sum.Packages, "")
	row("packages of these that could not be loaded", sum.NotLoaded, "")
	row("lines in these packages, tests included", sum.Own, found.Own)
	row("lines in all packages that connlint looked at: also those that they import, each once", checked, "")
	row("findings", len(reports), len(ofFound))
	for _, v := range verdicts {
		row("- "+string(v), given[v], givenFound[v])
	}
	row("true among the findings", share(given, trueBug), share(givenFound, trueBug))
	row("true or latent among the findings", share(given, trueBug, latent), share(givenFound, trueBug, latent))
	row("false reports in 500,000 lines", perLines(given[falseReport], checked), "")
	row("false reports in 500,000 lines of the own packages", perLines(given[falseReport], sum.Own), "")
	row("seconds, with what the go command built for it", fmt.Sprintf("%.0f", sum.Seconds), "")
	fmt.Fprintf(&b, "\n| module | packages | lines | lines with imports | findings | seconds |\n|---|---|---|---|---|---|\n%s", &table)
	if notes.Len() > 0 {
		fmt.Fprintf(&b, "\n<details><summary>What could not be loaded or checked</summary>\n\n%s\n</details>\n\n", &notes)
	}
	if len(tools) > 1 {
		fmt.Fprintf(&b, "\nThese modules were not all checked by the same connlint, but by %d builds of it.\n\n", len(tools))
	}
	return b.String()
}

// share tells how many of the findings have one of the verdicts.
func share(given map[verdict]int, of ...verdict) string {
	n, all := 0, 0
	for _, v := range verdicts {
		all += given[v]
		if slices.Contains(of, v) {
			n += given[v]
		}
	}
	if all == 0 {
		return "-"
	}
	return fmt.Sprintf("%d of %d", n, all)
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
	inCache = regexp.MustCompile(`(^|[ \t("])/(?:[^ /.]+/)+([^ /]+\.[^ ]*@(?:v[0-9]|[0-9a-f]{40}))`)
	// download matches what the go command says of a module that it could not get, from
	// the address on: where it asked is of no interest.
	download = regexp.MustCompile(`:? *(?:reading |Get "?)?https?://.*`)
	// builtFile matches a file of the go command's cache.
	builtFile = regexp.MustCompile(`/[^ ]*/go-build/[^ :)]*`)
)

// clip keeps what fits into a line, and says nothing of where the cache lies or who
// was asked for a module.
func clip(text string) string {
	text = inCache.ReplaceAllString(strings.Join(strings.Fields(text), " "), "$1$2")
	text = download.ReplaceAllString(text, " cannot be downloaded")
	text = builtFile.ReplaceAllString(text, "a file of the build cache")
	if runes := []rune(text); len(runes) > 200 {
		return string(runes[:200]) + " ..."
	}
	return text
}
