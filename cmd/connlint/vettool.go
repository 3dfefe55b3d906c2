package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/singlechecker"
	"golang.org/x/tools/go/analysis/unitchecker"
)

// allUnitsFlag is the flag by which the front end asks its own vet tool for the
// findings of dependencies too (see isMute). It is nobody else's business.
const allUnitsFlag = "connlint.allunits"

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

	if err := checkFlags(a, args); err != nil {
		return err
	}
	config := args[len(args)-1]
	if strings.HasSuffix(config, ".cfg") {
		data, err := os.ReadFile(config)
		if err != nil {
			return err
		}
		unit := new(unitchecker.Config)
		if err := json.Unmarshal(data, unit); err != nil {
			return fmt.Errorf("decode %s: %w", config, err)
		}
		if unit.VetxOnly && isStandard(unit) {
			// The standard library needs no analysis: the models say what it does.
			// Its units only hand on their types.
			unitchecker.Run(config, nil)
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
		if fix && !unit.VetxOnly {
			a = oneFixPerDecl(a)
		}
	}
	singlechecker.Main(a)
	return nil
}

// checkFlags returns an error for a flag of the analyzer with a bad value. The
// driver would find it too, but bury it in the text of its help.
func checkFlags(a *analysis.Analyzer, args []string) error {
	for _, arg := range args {
		name, value, ok := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if f := a.Flags.Lookup(name); f != nil && ok && strings.HasPrefix(arg, "-") {
			if err := f.Value.Set(value); err != nil {
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
func isMute(unit *unitchecker.Config) bool {
	variant := strings.Contains(unit.ID, " [") // built for the test of another package
	return unit.VetxOnly && !isStandard(unit) && !variant
}

// isStandard reports whether a unit is a package of the standard library.
func isStandard(unit *unitchecker.Config) bool {
	return unit.ModulePath == "" && unit.Module == nil
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
