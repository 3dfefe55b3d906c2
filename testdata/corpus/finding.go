package main

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// A finding is a report of connlint's, and what was judged of it.
type finding struct {
	Module       string // path@version, std for the packages of Go
	File         string // relative to the module's folder
	Line, Column int
	Func         string // the declaration that it is in, or ""
	Category     string
	Message      string

	Verdict verdict
	Reason  string // of the verdict, in one line
}

// A verdict is what somebody who read the code thinks of a finding.
type verdict string

const (
	unjudged    verdict = "unjudged"
	trueBug     verdict = "true"   // it blocks, or never runs, and should
	latent      verdict = "latent" // it would block, which is meant or does no harm today
	falseReport verdict = "false"  // it does not
)

var verdicts = []verdict{trueBug, latent, falseReport, unjudged}

// sameReport reports whether f and other are the same words at the same place.
func (f finding) sameReport(other finding) bool {
	return f.Module == other.Module && f.File == other.File && f.Line == other.Line && f.Column == other.Column &&
		f.Category == other.Category && f.Message == other.Message
}

func sortFindings(list []finding) {
	slices.SortFunc(list, func(a, b finding) int {
		return cmp.Or(strings.Compare(a.Module, b.Module), strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			strings.Compare(a.Category, b.Category), strings.Compare(a.Message, b.Message))
	})
}

// funcAt returns the name of the declaration around a line of a file, with its
// receiver, or "".
func funcAt(file string, line int) string {
	fset := token.NewFileSet()
	f, _ := parser.ParseFile(fset, file, nil, parser.SkipObjectResolution) // what it could parse is enough
	if f == nil {
		return ""
	}
	for _, decl := range f.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok || line < fset.Position(fn.Pos()).Line || line > fset.Position(fn.End()).Line {
			continue
		}
		if fn.Recv == nil || len(fn.Recv.List) == 0 {
			return fn.Name.Name
		}
		return receiver(fn.Recv.List[0].Type) + "." + fn.Name.Name
	}
	return ""
}

func receiver(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.Ident:
		return t.Name
	case *ast.StarExpr:
		return receiver(t.X)
	case *ast.IndexExpr:
		return receiver(t.X)
	case *ast.IndexListExpr:
		return receiver(t.X)
	}
	return "?"
}
