package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// printSummary prints how many findings there are, of which categories, and how
// many have a fix. That there is none is told only to who looks at a terminal.
func (p *program) printSummary(out *bytes.Buffer, r *report) {
	n := len(r.findings)
	if n == 0 {
		if p.style.terminal && r.trouble == nil {
			fmt.Fprintf(out, "no findings in %s\n", plural(len(r.packages), "package"))
		}
		return
	}
	fixes, categories := 0, make(map[string]int)
	for _, f := range r.findings {
		categories[f.Category]++
		if f.Fix != nil {
			fixes++
		}
	}
	var list []string
	for _, c := range slices.Sorted(maps.Keys(categories)) {
		if n == 1 {
			list = append(list, c)
		} else {
			list = append(list, fmt.Sprintf("%d %s", categories[c], c))
		}
	}
	text := fmt.Sprintf("%s (%s)", plural(n, "finding"), strings.Join(list, ", "))
	switch {
	case fixes == 0:
		text += "; there is no fix, the messages say what to do"
	case fixes == n && n == 1:
		text += "; -fix applies the fix"
	case fixes == n:
		text += "; -fix applies the fixes"
	default:
		text += fmt.Sprintf("; -fix applies %s", plural(fixes, "fix"))
	}
	fmt.Fprintln(out, p.style.strong(text))
}

func plural(n int, thing string) string {
	switch {
	case n == 1:
		return "1 " + thing
	case strings.HasSuffix(thing, "x"):
		return fmt.Sprintf("%d %ses", n, thing)
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
