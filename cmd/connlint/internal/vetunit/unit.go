// Package vetunit runs the analyzer on one unit of go vet, for less than the driver
// of x/tools takes: the types of imports come from the compiler's export data, which
// the go command has made anyway, so that no unit has to write types for others; and
// a dependency that has nothing to do with connections is neither parsed nor checked.
//
// What it cannot do is left to that driver: fixes, and a go command that gives no
// export data. The two never meet in one run of go vet, since all units of a run are
// called with the same flags by the same go command.
package vetunit

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/scanner"
	"go/types"
	"io"
	"os"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/connlint/connlint/analyzer/fact"
)

// Unit is one package, or one variant of it, as the go command describes it.
type Unit struct {
	unitchecker.Config
	JSON    bool // print the findings as JSON, as go vet wants them, not as text
	Context int  // lines of source around a finding in text; less than 0 for none
	All     bool // look at what may not be concerned with connections too

	// Largest is how many bytes of source the largest package of the build has, or 0 if
	// that is not known. What a mere check of it takes, a process may have too.
	Largest int64
}

// Decode reads the description of a unit.
func Decode(data []byte) (*Unit, error) {
	described := struct {
		*unitchecker.Config
		Largest int64
	}{Config: new(unitchecker.Config)}
	if err := json.Unmarshal(data, &described); err != nil {
		return nil, err
	}
	return &Unit{Config: *described.Config, Context: -1, Largest: described.Largest}, nil
}

// HasExports reports whether the go command gives the compiler's export data of
// what the unit imports.
func (u *Unit) HasExports() bool { return u.PackageFile != nil }

// IsStandard reports whether the unit is a package of the standard library.
func (u *Unit) IsStandard() bool { return u.ModulePath == "" && u.Module == nil }

// module is the module of the unit, or nil for the standard library.
func (u *Unit) module() *analysis.Module {
	if u.Module == nil && u.ModulePath != "" { // before go1.27
		return &analysis.Module{Path: u.ModulePath, Version: u.ModuleVersion, GoVersion: u.GoVersion}
	}
	return u.Module
}

// Run analyses the unit and returns the exit code of the process: 0 without trouble,
// and with findings as JSON; 1 with findings as text, or if the unit is broken.
func (u *Unit) Run(a *analysis.Analyzer) int {
	stdout := os.Stdout
	if u.Stdout != "" {
		f, err := os.Create(u.Stdout)
		if err != nil {
			return u.fail(err)
		}
		defer f.Close()
		stdout = f
	}
	code, err := u.run(a, stdout)
	if err != nil {
		return u.fail(err)
	}
	return code
}

// fail tells what is wrong, as go vet does it: what the compiler would say as the
// compiler says it. A dependency says nothing: it is told where it is built.
func (u *Unit) fail(err error) int {
	var syntax scanner.ErrorList
	var one *scanner.Error
	var typed types.Error
	switch {
	case u.VetxOnly:
	case errors.As(err, &syntax), errors.As(err, &one), errors.As(err, &typed):
		fmt.Fprintln(os.Stderr, err)
	default:
		fmt.Fprintf(os.Stderr, "connlint: %v\n", err)
	}
	return 1
}

func (u *Unit) run(a *analysis.Analyzer, stdout io.Writer) (code int, err error) {
	if u.VetxOnly && u.IsStandard() {
		return 0, u.writeNotes(nothing) // to importers the models say all of it
	}
	notes, err := u.readNotes()
	if err != nil {
		return 0, err
	}
	if u.settled() {
		return 0, u.writeNotes(View{}, notes.all(&note{Path: u.ImportPath, Shows: true})...)
	}
	concerned := u.All || u.concerned(notes)
	if u.VetxOnly && !concerned {
		return 0, u.writeNotes(nothing)
	}
	SpareHeap()
	anchors := func(path string) []string { return notes.anchors(path) }
	if !concerned {
		anchors = func(string) []string { return nil }
	}
	p, err := u.load(anchors) // of what was asked for, its mistakes are told in any case
	if err != nil {
		return 0, err
	}
	var found []analysis.Diagnostic
	var own *fact.Package
	if concerned {
		found, own, err = p.analyze(a, notes)
	}
	if err != nil && u.VetxOnly {
		return 0, err
	}
	if !u.VetxOnly {
		code, err = u.print(stdout, a, p, found, err)
		if err != nil {
			return 0, err
		}
	}
	mine := &note{Path: u.ImportPath, own: own, Shows: own != nil || concerned && p.shows(notes)}
	view, err := p.view(mine)
	if err != nil {
		return 0, err
	}
	return code, u.writeNotes(view, notes.passedOn(p.seen, mine)...)
}
