package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
)

// golden is what is known of modules: findings and verdicts, by path@version.
// Its file has for each finding four lines:
//
//	path@version
//	  file:line:column category in function
//	    message
//	    verdict: reason
//
// with the first only above the first finding of a module.
type golden map[string][]finding

const goldenHead = `# The findings of connlint in the modules of modules.txt, and what was judged of each of them by reading the code:
#   true    it blocks, or never runs, and should
#   latent  it would block, but that is meant, or does no harm as the code is used today
#   false   it does not block, or what is said to be behind it is not
# Written by "go run ./corpus"; verdicts and reasons are written by people and kept by it. A new finding is unjudged.
`

func readGolden(file string) (golden, error) {
	data, err := os.ReadFile(file)
	if os.IsNotExist(err) {
		return golden{}, nil
	}
	if err != nil {
		return nil, err
	}
	g, err := parseGolden(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s:%w", file, err)
	}
	return g, nil
}

// parseGolden parses the file; an error begins with the number of the line.
func parseGolden(text string) (golden, error) {
	g := golden{}
	var module string
	var f *finding
	n := 0
	bad := func(what string) (golden, error) { return nil, fmt.Errorf("%d: %s", n, what) }
	inside := 0 // lines of the finding that were read
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\r\n")
		indent := len(line) - len(strings.TrimLeft(line, " "))
		line = line[indent:]
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case indent == 0:
			module = line
			f = nil
		case indent == 2 && module != "":
			one, err := parsePlace(line)
			if err != nil {
				return bad(err.Error())
			}
			one.Module = module
			g[module] = append(g[module], one)
			f, inside = &g[module][len(g[module])-1], 0
		case indent == 4 && f != nil && inside == 0:
			f.Message, inside = line, 1
		case indent == 4 && f != nil && inside == 1:
			said, reason, _ := strings.Cut(line, ":")
			f.Verdict, f.Reason, inside = verdict(said), strings.TrimSpace(reason), 2
			if !slices.Contains(verdicts, f.Verdict) {
				return bad(fmt.Sprintf("%q is no verdict; there are %v", said, verdicts))
			}
			if f.Reason == "" && f.Verdict != unjudged {
				return bad("the verdict has no reason")
			}
		default:
			return bad("a line that belongs to nothing")
		}
	}
	return g, nil
}

// parsePlace parses "file:line:column category in function".
func parsePlace(text string) (finding, error) {
	place, rest, ok := strings.Cut(text, " ")
	parts := strings.Split(place, ":")
	if !ok || len(parts) != 3 {
		return finding{}, fmt.Errorf("%q is not file:line:column category in function", text)
	}
	line, err1 := strconv.Atoi(parts[1])
	column, err2 := strconv.Atoi(parts[2])
	if err1 != nil || err2 != nil {
		return finding{}, fmt.Errorf("%q is no position", place)
	}
	category, fn, _ := strings.Cut(rest, " in ")
	return finding{File: parts[0], Line: line, Column: column, Category: category, Func: fn, Verdict: unjudged}, nil
}

func (g golden) String() string {
	var b strings.Builder
	b.WriteString(goldenHead)
	for _, module := range slices.Sorted(maps.Keys(g)) {
		if len(g[module]) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s\n", module)
		for _, f := range g[module] {
			fmt.Fprintf(&b, "  %s:%d:%d %s", f.File, f.Line, f.Column, f.Category)
			if f.Func != "" {
				fmt.Fprintf(&b, " in %s", f.Func)
			}
			fmt.Fprintf(&b, "\n    %s\n    %s:", f.Message, f.Verdict)
			if f.Reason != "" {
				b.WriteString(" " + f.Reason)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// A difference is a finding that came, went, or was never judged.
type difference struct {
	What    string // "new", "gone" or "unjudged"
	Finding finding
}

func (d difference) String() string {
	f := d.Finding
	return fmt.Sprintf("%s: %s %s:%d:%d: %s: %s", d.What, f.Module, f.File, f.Line, f.Column, f.Category, f.Message)
}

// merge puts what was found in the place of what is known, and lets it keep its
// verdicts. Of a module for which complete is false only a part was seen: what
// was not found in it stays. It returns what differs.
func (g golden) merge(found []finding, complete func(module string) bool) []difference {
	now := golden{}
	for _, f := range found {
		if !slices.ContainsFunc(now[f.Module], f.sameReport) {
			now[f.Module] = append(now[f.Module], f)
		}
	}
	before := maps.Clone(g)
	var differences []difference
	for _, module := range slices.Sorted(maps.Keys(now)) {
		list := now[module]
		sortFindings(list)
		known := slices.Clone(g[module])
		pairs := match(list, known)
		for i := range list {
			f := &list[i]
			if k, ok := pairs[i]; ok {
				f.Verdict, f.Reason = known[k].Verdict, known[k].Reason
			} else if f.inherit(before); f.Verdict == unjudged {
				differences = append(differences, difference{"new", *f})
				continue
			}
			if f.Verdict == unjudged {
				differences = append(differences, difference{"unjudged", *f})
			}
		}
		matched := slices.Collect(maps.Values(pairs))
		for k, f := range known {
			switch {
			case slices.Contains(matched, k):
			case complete(module):
				differences = append(differences, difference{"gone", f})
			default:
				list = append(list, f)
			}
		}
		sortFindings(list)
		g[module] = list
	}
	for _, module := range slices.Sorted(maps.Keys(g)) {
		if now[module] != nil || !complete(module) {
			continue
		}
		for _, f := range g[module] {
			differences = append(differences, difference{"gone", f})
		}
		delete(g, module)
	}
	return differences
}

// inherit takes the verdict on the same finding in another version of the module.
func (f *finding) inherit(known golden) {
	path, _, _ := strings.Cut(f.Module, "@")
	for _, module := range slices.Sorted(maps.Keys(known)) {
		if other, _, _ := strings.Cut(module, "@"); other != path || module == f.Module {
			continue
		}
		if pairs := match([]finding{*f}, known[module]); len(pairs) == 1 {
			same := known[module][pairs[0]]
			f.Verdict, f.Reason = same.Verdict, same.Reason
		}
	}
}

// match pairs findings with known ones of the same file and category: index by
// index, each at most once. The nearest go first, so that a finding that was not
// moved takes no other one's verdict.
func match(found, known []finding) map[int]int {
	pairs := make(map[int]int)
	taken := make(map[int]bool)
	for _, same := range []func(a, b *finding) bool{
		func(a, b *finding) bool { return a.Line == b.Line && a.Column == b.Column },
		func(a, b *finding) bool { return a.Func == b.Func && a.Message == b.Message },
		func(a, b *finding) bool { return a.Func == b.Func && a.Func != "" },
		func(a, b *finding) bool { return a.Line == b.Line },
	} {
		for i := range found {
			for k := range known {
				f, o := &found[i], &known[k]
				if _, ok := pairs[i]; ok || taken[k] || f.File != o.File || f.Category != o.Category || !same(f, o) {
					continue
				}
				pairs[i], taken[k] = k, true
			}
		}
	}
	return pairs
}
