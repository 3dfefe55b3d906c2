package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// A form is one in which findings are printed.
type form struct {
	name  string
	print func(p *program, out *bytes.Buffer, r *report) error
}

// formats lists the values of -format; the first one is the default.
func formats() []form {
	return []form{
		{"text", (*program).printText},
		{"json", (*program).printJSON},
		{"sarif", (*program).printSARIF},
		{"github", (*program).printGitHub},
	}
}

// A report is what a check found, and what is needed to print it.
type report struct {
	findings []finding
	dir      string            // the working directory
	packages map[string]string // import path to folder
	context  int               // lines of source around a finding
	trouble  error             // why it may not be the whole truth
	sources  sources
}

func formatNames() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

func checkFormat(name string) error {
	names := formatNames()
	for _, known := range names {
		if name == known {
			return nil
		}
	}
	if near := nearest(name, names); near != "" {
		return fmt.Errorf("there is no format %q; did you mean %s?", name, near)
	}
	return errors.New("want " + strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1])
}

// formatFor returns the name of the format to print in: the one that was asked
// for, or what the place calls for where connlint runs.
func formatFor(asked string, getenv func(string) string) string {
	switch {
	case asked != "":
		return asked
	case getenv("GITHUB_ACTIONS") == "true":
		return "github"
	}
	return formats()[0].name
}

// printReport prints in the format of that name.
func (p *program) printReport(out *bytes.Buffer, name string, r *report) error {
	for _, f := range formats() {
		if f.name == name {
			return f.print(p, out, r)
		}
	}
	return checkFormat(name)
}
