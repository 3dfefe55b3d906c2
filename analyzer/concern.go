package analyzer

import (
	"go/ast"

	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/program"
)

// The functions of this file let a driver that analyses dependencies for their
// facts pass over those that can have none, before it has their types, and read no more
// of imports than is needed.

// Modelled reports whether what a package of an import path offers can begin a
// finding in those who import it. It is an error if its stub has mistakes.
// Packages of the standard library are asked for by StandardNames.
func Modelled(importPath string) (bool, error) { return model.Builtin().Gates(importPath) }

// StandardNames lists, sorted, the exported names of a package of the standard
// library of which a program has to write one to begin a finding with what this
// package offers. It is empty for most.
func StandardNames(importPath string) []string { return model.StandardNames(importPath) }

// Anchors lists the names of a package without which its models may not be
// understood, even in a program that does not write them: types that its own may
// implement, and what conditions and patterns speak of.
func Anchors(importPath string) []string {
	s, err := model.Builtin().Stub(importPath)
	if err != nil {
		return nil // the analyzer will say so
	}
	return s.Anchors()
}

// HasLoops reports whether the syntax of a package may hold a loop that serves
// channels of its own, which are connections too.
func HasLoops(files []*ast.File) bool { return program.MayHub(files) }
