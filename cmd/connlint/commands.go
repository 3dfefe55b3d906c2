package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
)

// A command is what the first word of the command line asks for, if it is not
// to check packages.
type command struct {
	name  string
	args  string // what follows it, in the help
	usage string // one line of the help
	run   func(p *program, ctx context.Context, out *bytes.Buffer, args []string) (int, error)
}

// commands lists the commands in the order of the help: one line for each. What
// a command does is written in a file of its own.
func commands() []command {
	return []command{
		{"explain", "CATEGORY", "explain a category of findings; with FILE:LINE, as -explain", (*program).explainTopic},
		{"gopls", "-o FILE", "build the language server gopls with connlint inside", (*program).gopls},
		{"help", "", "print this text; help CATEGORY explains as well, help json describes -json", (*program).helpTopic},
		{"models", "[PACKAGE]", "list the packages that connlint knows, or say what it knows of one", (*program).modelsTopic},
	}
}

// commandOf returns the command that args ask for, nil if it is none.
func commandOf(args []string) *command {
	if len(args) == 0 {
		return nil
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return &c
		}
	}
	return nil
}

// nearestCommand returns the name of the command that a word may have been meant
// for, or "".
func nearestCommand(word string) string {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	return nearest(word, names)
}

// helpTopic prints the help.
func (p *program) helpTopic(_ context.Context, out *bytes.Buffer, args []string) (int, error) {
	return exitClean, p.help(out, args)
}

// explainTopic explains a category, or a line of the source.
func (p *program) explainTopic(ctx context.Context, out *bytes.Buffer, args []string) (int, error) {
	if len(args) == 0 {
		return exitTrouble, errors.New("explain takes a category or a place, file.go:line; connlint help lists the categories")
	}
	if strings.Contains(args[0], ".go:") {
		return p.dispatch(ctx, out, append([]string{"-" + explainFlag + "=" + args[0]}, args[1:]...))
	}
	return exitClean, p.help(out, args)
}
