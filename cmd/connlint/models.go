package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/connlint/connlint/analyzer"
)

// modelsTopic lists the packages that connlint knows, or says what it knows of one.
func (p *program) modelsTopic(_ context.Context, out *bytes.Buffer, args []string) (int, error) {
	switch len(args) {
	case 0:
		docs, err := analyzer.Models()
		if err != nil {
			return exitTrouble, err
		}
		return exitClean, printModels(out, docs)
	case 1:
		doc, err := analyzer.Model(args[0])
		if err != nil {
			return exitTrouble, err
		}
		p.printModel(out, doc)
		return exitClean, nil
	}
	return exitTrouble, fmt.Errorf("models takes one package, not %d: %s", len(args), strings.Join(args, " "))
}

// printModels prints the table of all packages.
func printModels(out *bytes.Buffer, docs []analyzer.ModelDoc) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "package\tread at\t%s\n", strings.Join(analyzer.ModelKinds(), "\t"))
	for _, d := range docs {
		fmt.Fprintln(w, strings.TrimRight(strings.Join(modelRow(d), "\t"), "\t"))
	}
	return w.Flush()
}

// modelRow is the row of a package in a table.
func modelRow(d analyzer.ModelDoc) []string {
	row := []string{d.Path, strings.Join(d.Versions, ", ")}
	for _, n := range d.Counts {
		cell := ""
		if n > 0 {
			cell = fmt.Sprint(n)
		}
		row = append(row, cell)
	}
	return row
}

// printModel prints what connlint knows of a package.
func (p *program) printModel(out *bytes.Buffer, d *analyzer.ModelDoc) {
	fmt.Fprint(out, p.style.strong(d.Path))
	for _, also := range d.Also {
		fmt.Fprintf(out, ", %s", also)
	}
	if len(d.Versions) > 0 {
		fmt.Fprintf(out, ", read at %s", strings.Join(d.Versions, ", "))
	}
	fmt.Fprintln(out)
	for _, x := range d.Decls {
		fmt.Fprintf(out, "\n%s\n", p.style.strong(x.Text))
		for _, text := range x.Directives {
			fmt.Fprintf(out, "\t%s\n", text)
		}
		for line := range strings.Lines(x.Doc) {
			fmt.Fprintf(out, "\t\t%s\n", strings.TrimRight(line, "\n"))
		}
	}
}
