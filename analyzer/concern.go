package analyzer

import (
	"go/ast"

	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/program"
)

// The functions of this file let a driver that analyses dependencies for their
// facts pass over those that can have none, before it has their types.

// Modelled reports whether what a package of an import path offers can begin a
// finding in those who import it. It is an error if its stub has mistakes.
// Packages of the standard library are asked for by StandardNames.
func Modelled(importPath string) (bool, error) { return model.Builtin().Gates(importPath) }

// StandardNames lists, sorted, the exported names of a package of the standard
// library of which a program has to write one to begin a finding with what this
// package offers. It is empty for most.
func StandardNames(importPath string) []string { return model.StandardNames(importPath) }

// HasLoops reports whether the syntax of a package may hold a loop that serves
// channels of its own, which are connections too.
func HasLoops(files []*ast.File) bool { return program.MayHub(files) }
