package main

import (
	"bytes"
	"flag"
	"fmt"
	"strings"
)

const usage = `connlint finds code that waits behind a call which blocks for as long as a
connection lives, so that the code never runs when it is needed.

Usage:

	connlint [flags] [packages]   check packages, as go vet names them (default ".")
	connlint -explain FILE:LINE   say why there is or is no finding at a line
`

const toolUsage = `
As a tool of the go command, with the flags of go vet and of the analyzer:

	go vet -vettool=$(which connlint) [packages]
	go fix -fixtool=$(which connlint) [packages]
`

const formatHelp = `
Formats:

	text    for people; on a terminal in colour
	json    see: connlint help json
	sarif   SARIF 2.1.0, for code scanning: a rule for each category, regions,
	        fixes, fingerprints that stay when lines move; file names are
	        relative to the root of the repository
	github  annotations of GitHub Actions; the default where GITHUB_ACTIONS=true
`

const exitHelp = `
Exit codes:

	0  nothing was found; with -fix, everything found was fixed; with -diff,
	   there is nothing to fix; with -explain, all was explained
	1  something was found; with -fix, something remains; with -diff, there is
	   something to fix
	2  trouble: a bad flag or package name, code that does not compile, no go
	   command; stderr tells which

With -fix, either all fixes that fit together are applied, or, if there is
trouble, no file is changed. Colours are for terminals, and NO_COLOR=1 turns
them off.
`

const environmentHelp = `
Environment:

	CONNLINT_CACHE   the folder of the cache, as an absolute path (default
	                 connlint in the user's cache folder); what was not used for
	                 five days is removed
	CONNLINT_DRIVER  govet lets go vet run connlint on each package, as it is
	                 done in any case for what is out of the ordinary: code that
	                 does not compile, -fix, -models and -overlay
`

// jsonHelp describes the JSON form of finding, which has to stay compatible.
const jsonHelp = `connlint -json prints one JSON object:

	{"findings": [FINDING, ...]}

The list is sorted by file and position, and empty if nothing was found. Later
versions may add fields; they do not rename or remove any.

FINDING
	file       the file, relative to the working directory if it is below it
	line       where the finding begins; lines and columns count from 1, columns
	column     in bytes; 0 if not known
	endLine    where it ends: the position after its last byte
	endColumn
	category   the category, as in "connlint help CATEGORY"
	message    what is wrong
	url        the documentation of the category
	related    list of {file, line, column, endLine, endColumn, message}: other
	           places that have part in it; the messages of the calls on the way
	           to what blocks begin with "blocks through", of those to what never
	           happens with "leads through"
	fix        null, or {message, edits}, where edits is a list of
	           {file, start, end, newText}: the bytes of the file from offset
	           start to before offset end, from 0, are replaced with newText

The exit code is the same as without -json. Trouble is told on stderr; if it kept
connlint from checking anything, stdout is empty.
`

// help prints the help about a topic, or about everything.
func (p *program) help(out *bytes.Buffer, topics []string) error {
	switch {
	case len(topics) == 0:
		p.printUsage(out)
		return nil
	case len(topics) > 1:
		return fmt.Errorf("help takes one category, not %d: %s", len(topics), strings.Join(topics, " "))
	case topics[0] == "json":
		out.WriteString(jsonHelp)
		return nil
	}
	names := []string{"json"}
	for _, c := range p.categories {
		if c.Name == topics[0] {
			fmt.Fprintf(out, "%s: %s\n\n%s\n\n%s\n", p.style.strong(c.Name), c.Title,
				strings.TrimSpace(c.Text), categoryURL(p.analyzer.URL, c.Name))
			return nil
		}
		names = append(names, c.Name)
	}
	if near := nearest(topics[0], names); near != "" {
		return fmt.Errorf("there is no category %q; did you mean %s?", topics[0], near)
	}
	return fmt.Errorf("there is no category %q; connlint help lists them", topics[0])
}

func (p *program) printUsage(out *bytes.Buffer) {
	out.WriteString(usage)
	for _, c := range commands() {
		fmt.Fprintf(out, "\t%-28s  %s\n", strings.TrimSpace("connlint "+c.name+" "+c.args), c.usage)
	}
	out.WriteString(toolUsage)

	build := make(map[string]string)
	for _, f := range buildFlags() {
		build[f.name] = f.value
	}
	var ours, theirs, builds bytes.Buffer
	newFlagSet(p.analyzer, new(options)).VisitAll(func(f *flag.Flag) {
		value, text := flag.UnquoteUsage(f)
		if v, ok := build[f.Name]; ok {
			printFlag(&builds, f.Name, v, text)
		} else if a := p.analyzer.Flags.Lookup(f.Name); a != nil {
			if a.DefValue == "true" {
				text += " (default true)"
			}
			printFlag(&theirs, f.Name, value, text)
		} else {
			printFlag(&ours, f.Name, value, text)
		}
	})
	fmt.Fprintf(out, "\nFlags:\n\n%s", ours.String())
	if theirs.Len() > 0 {
		fmt.Fprintf(out, "\nFlags of the analyzer:\n\n%s", theirs.String())
	}
	fmt.Fprintf(out, "\nFlags for the go command:\n\n%s", builds.String())
	out.WriteString(formatHelp + exitHelp + environmentHelp)

	fmt.Fprint(out, "\nCategories:\n\n")
	for _, c := range p.categories {
		fmt.Fprintf(out, "\t%-18s  %s\n", c.Name, c.Title)
	}
}

// printFlag prints the line of help about one flag.
func printFlag(out *bytes.Buffer, name, value, text string) {
	if value != "" {
		name += " " + value
	}
	fmt.Fprintf(out, "\t-%-16s %s\n", name, strings.ReplaceAll(text, "\n", " "))
}
