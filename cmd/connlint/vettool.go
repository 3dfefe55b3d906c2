package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/singlechecker"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/connlint/connlint/analyzer"
	"github.com/connlint/connlint/cmd/connlint/internal/vetunit"
)

// allUnitsFlag is the flag by which the front end asks its own vet tool for the
// findings of dependencies too (see isMute). It is nobody else's business.
const allUnitsFlag = "connlint.allunits"

// plainFlag is the flag that leaves everything to the driver of x/tools. The tests
// compare the two.
const plainFlag = "connlint.plain"

// isVetCall reports whether args, less the program's name, are those by which
// go vet and go fix call a vet tool.
func isVetCall(args []string) bool {
	if len(args) == 0 {
		return false
	}
	if len(args) == 1 && (args[0] == "-V=full" || args[0] == "-flags") {
		return true
	}
	return strings.HasSuffix(args[len(args)-1], ".cfg")
}

// serveVet answers one call of go vet or go fix. It returns only if it fails
// before the driver takes over.
func serveVet(a *analysis.Analyzer, args []string) error {
	// Declared so that the driver and go vet accept it; read below, because
	// the driver parses the flags and runs in one step.
	flag.CommandLine.Bool(allUnitsFlag, false, "internal: report on dependencies too")
	flag.CommandLine.Bool(plainFlag, false, "internal: take the driver of x/tools, which is slower")
	flag.CommandLine.String(modelsSumFlag, "", "internal: what is in the folder of stubs")

	config := args[len(args)-1]
	if strings.HasSuffix(config, ".cfg") {
		data, err := os.ReadFile(config)
		if err != nil {
			return err
		}
		unit, err := vetunit.Decode(data)
		if err != nil {
			return fmt.Errorf("decode %s: %w", config, err)
		}
		fast := quick(a, args) && unit.HasExports()
		if unit.VetxOnly && unit.IsStandard() && !fast {
			// The standard library needs no analysis: the models say what it does.
			// Its units only hand on their types.
			unitchecker.Run(config, nil)
		}
		if err := checkFlags(a, args); err != nil {
			return err // once for a package, and not for those of the standard library
		}
		fix, diff := isSet(args, "fix"), isSet(args, "diff")
		// With -fix and without -diff the driver writes the files of a unit that
		// has no fix archive, and go vet makes one only for what it was asked for.
		if isSet(args, allUnitsFlag) && (!fix || diff) && isMute(unit) {
			if os.Args[len(os.Args)-1], err = unmuted(config, data); err != nil {
				return fmt.Errorf("change %s: %w", config, err)
			}
			unit.VetxOnly = false
		}
		if fast {
			unit.JSON, unit.Context = isSet(args, "json"), contextOf(args)
			// Another analyzer, in tests, has other concerns.
			unit.All = a != analyzer.Analyzer || isGiven(args, explainFlag)
			os.Exit(unit.Run(a))
		}
		if fix && !unit.VetxOnly {
			a = analyzer.OneFixPerDecl(a, printHeld)
		}
	}
	singlechecker.Main(a)
	return nil
}

// quick reports whether the flags of a call are those that package vetunit knows. It
// is the same for all units of a run of go vet, so that the notes which one leaves
// for another are of one kind.
func quick(a *analysis.Analyzer, args []string) bool {
	for _, arg := range args[:len(args)-1] {
		name, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		switch name {
		case "json", "c", allUnitsFlag:
		case "tags", "source", "v", "all": // go vet hands them on, and they ask for nothing
		case modelsFlag, modelsSumFlag: // what they tell of is not known there
			return false
		case "fix", plainFlag:
			if isSet(args, name) {
				return false
			}
		case "diff": // without fix it asks for nothing
		default:
			if a.Flags.Lookup(name) == nil {
				return false
			}
		}
	}
	return true
}

// isGiven reports whether a flag with a value is among args.
func isGiven(args []string, name string) bool {
	return slices.ContainsFunc(args, func(arg string) bool {
		return strings.HasPrefix(strings.TrimLeft(arg, "-"), name+"=") && strings.HasPrefix(arg, "-")
	})
}

// contextOf is the number of lines that the flag -c asks for around a finding, -1
// for none.
func contextOf(args []string) int {
	lines := -1
	for _, arg := range args {
		if value, ok := strings.CutPrefix(strings.TrimLeft(arg, "-"), "c="); ok {
			if n, err := strconv.Atoi(value); err == nil {
				lines = n
			}
		}
	}
	return lines
}

// checkFlags sets the flags of the analyzer, and returns an error for one with a bad
// value. The driver would find it too, but bury it in the text of its help.
func checkFlags(a *analysis.Analyzer, args []string) error {
	for _, arg := range args {
		name, value, ok := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		f := a.Flags.Lookup(name)
		if f != nil && !ok && isBoolFlag(f) {
			value, ok = "true", true
		}
		if f != nil && ok && strings.HasPrefix(arg, "-") {
			if name == modelsFlag && value != "" && !filepath.IsAbs(value) {
				return errRelativeModels(value)
			}
			err := f.Value.Set(value)
			if err != nil && name == modelsFlag {
				return modelsTrouble(err, value)
			}
			if err != nil {
				return fmt.Errorf("invalid value %q for flag -%s: %w", value, name, err)
			}
		}
	}
	return nil
}

// isSet reports whether the boolean flag name is on in args.
func isSet(args []string, name string) bool {
	on := false
	for _, arg := range args {
		rest, ok := strings.CutPrefix(arg, "-")
		if !ok {
			continue
		}
		rest = strings.TrimPrefix(rest, "-")
		switch value, ok := strings.CutPrefix(rest, name+"="); {
		case ok:
			on, _ = strconv.ParseBool(value) // the driver reports a bad value
		case rest == name:
			on = true
		}
	}
	return on
}

// isMute reports whether go vet wants only the facts of the unit and may later
// believe that there is nothing else.
//
// cmd/go (1.26) does not make that difference part of its cache key. A package
// that it met first as a dependency is in the cache without findings, and it
// stays "clean" when it is asked for later. So the front end lets every run put
// the findings there, and drops those that nobody asked for.
func isMute(unit *vetunit.Unit) bool {
	variant := strings.Contains(unit.ID, " [") // built for the test of another package
	return unit.VetxOnly && !unit.IsStandard() && !variant
}

// unmuted writes a copy of the unit config that asks for findings as well, and
// returns its name. It lies beside the original, in go vet's temporary folder.
func unmuted(config string, data []byte) (string, error) {
	// Changed as raw JSON: a field that x/tools does not know must survive.
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(data, &fields); err != nil {
		return "", err
	}
	fields["VetxOnly"] = json.RawMessage("false")
	data, err := json.Marshal(fields)
	if err != nil {
		return "", err
	}
	name := strings.TrimSuffix(config, ".cfg") + ".unmuted.cfg"
	return name, os.WriteFile(name, data, 0o666)
}
