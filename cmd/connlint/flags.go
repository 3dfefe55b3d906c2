package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer"
)

// callsFlag is the flag of the analyzer that asks for the calls on the way to what
// a finding tells. The front end always shows them.
const callsFlag = "calls"

// options is what a command line of the front end asks for.
type options struct {
	fix, diff, version bool

	format     string   // as -format says, or ""
	context    int      // lines of source to show around a finding
	dir        string   // the folder to work in, "" for the current one
	buildFlags []string // for go list and go vet
	toolFlags  []string // for the analyzer, through go vet
	patterns   []string // the packages, never empty
	named      bool     // whether the command line names packages
	explain    string   // the places to explain, or ""
	models     string   // the folder of the user's stubs, or ""
}

// setFormat is for -format and its alias -json.
func (o *options) setFormat(name string) error {
	if o.format != "" && o.format != name {
		return fmt.Errorf("the form is %s already", o.format)
	}
	o.format = name
	return nil
}

// formatFlag is the flag for the format, as it is usually written.
func (o *options) formatFlag() string {
	if o.format == "json" {
		return "-json"
	}
	return "-format=" + o.format
}

// A buildFlag is a flag of the go command that decides which files make up the
// packages, and that connlint hands on.
type buildFlag struct {
	name  string
	value string // what stands for the value in the help; "" for a boolean flag
	usage string
}

func buildFlags() []buildFlag {
	return []buildFlag{
		{"a", "", "check again what is in the cache"},
		{"asan", "", "as in go build"},
		{"mod", "mode", "readonly, vendor or mod, as in go build"},
		{"modcacherw", "", "as in go build"},
		{"modfile", "file", "read file instead of go.mod, as in go build"},
		{"msan", "", "as in go build"},
		{"overlay", "file", "replace files as the JSON file says, as in go build"},
		{"p", "n", "run n programs at once, as in go build"},
		{"race", "", "as in go build"},
		{"tags", "list", "consider the build tags in the comma-separated list"},
	}
}

// newFlagSet returns the flags of the front end, which store into opt.
func newFlagSet(a *analysis.Analyzer, opt *options) *flag.FlagSet {
	fs := flag.NewFlagSet("connlint", flag.ContinueOnError)
	fs.SetOutput(io.Discard) // errors are returned, and printed once
	fs.Usage = func() {}

	fs.Func("format", "print the findings as `form`: "+strings.Join(formatNames(), ", ")+"\n(default text; github if GITHUB_ACTIONS is true)", func(s string) error {
		if err := checkFormat(s); err != nil {
			return err
		}
		return opt.setFormat(s)
	})
	fs.BoolFunc("json", "the same as -format=json (see: connlint help json)", func(s string) error {
		if on, err := strconv.ParseBool(s); err != nil {
			return errors.New("want true or false")
		} else if !on {
			return nil
		}
		return opt.setFormat("json")
	})
	fs.BoolVar(&opt.fix, "fix", false, "apply the fixes, print what they changed and what remains")
	fs.BoolVar(&opt.diff, "diff", false, "print the fixes as a unified diff and change nothing")
	fs.Func("c", "show `n` lines of source around a finding (default 0)", func(s string) error {
		n, err := strconv.Atoi(s)
		if err != nil || n < 0 {
			return errors.New("want a number of lines, 0 or more")
		}
		opt.context = n
		return nil
	})
	fs.BoolVar(&opt.version, "version", false, "print the version of connlint and of Go")
	fs.StringVar(&opt.dir, "C", "", "work in `folder`, as go vet does")

	for _, f := range buildFlags() {
		check := func(string) error { return nil } // the go command knows
		if f.value == "" {
			check = checkBool
		}
		fs.Var(&forwarded{f.name, &opt.buildFlags, f.value == "", check}, f.name, f.usage)
	}
	a.Flags.VisitAll(func(f *flag.Flag) {
		switch {
		case f.Name == explainFlag: // the front end makes the places absolute first
			fs.Func(f.Name, f.Usage, func(s string) error {
				opt.explain = s
				return f.Value.Set(s)
			})
		case f.Name == callsFlag: // always on
		case f.Name == analyzer.BudgetFlag:
			fs.Var(&forwarded{f.Name, &opt.toolFlags, true, checkBool}, "debug", f.Usage)
		case f.Name == modelsFlag: // see useModels
			fs.StringVar(&opt.models, f.Name, "", f.Usage)
		case fs.Lookup(f.Name) == nil:
			fs.Var(&forwarded{f.Name, &opt.toolFlags, isBoolFlag(f), f.Value.Set}, f.Name, f.Usage)
		}
	})
	return fs
}

// forwarded is the value of a flag that is handed on to the go command.
type forwarded struct {
	name   string
	to     *[]string
	isBool bool
	check  func(value string) error
}

func (f *forwarded) String() string   { return "" }
func (f *forwarded) IsBoolFlag() bool { return f.isBool }

func (f *forwarded) Set(value string) error {
	if err := f.check(value); err != nil {
		return err
	}
	*f.to = append(*f.to, "-"+f.name+"="+value)
	return nil
}

// isBoolFlag reports whether a flag needs no value.
func isBoolFlag(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

func checkBool(value string) error {
	if _, err := strconv.ParseBool(value); err != nil {
		return errors.New("want true or false")
	}
	return nil
}

// parse reads the command line. It returns flag.ErrHelp if that asks for help.
func parse(a *analysis.Analyzer, args []string) (*options, error) {
	opt := new(options)
	if a.Flags.Lookup(callsFlag) != nil {
		opt.toolFlags = append(opt.toolFlags, "-"+callsFlag)
	}
	fs := newFlagSet(a, opt)
	if err := fs.Parse(args); err != nil {
		if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -"); ok {
			return nil, unknownFlag(fs, name)
		}
		return nil, err
	}
	opt.patterns, opt.named = fs.Args(), fs.NArg() > 0
	for _, pattern := range opt.patterns {
		if strings.HasPrefix(pattern, "-") {
			return nil, fmt.Errorf("%s comes after the packages; put the flags first", pattern)
		}
	}
	if len(opt.patterns) == 0 {
		opt.patterns = []string{"."}
	}
	lists := opt.format != "" && opt.format != "text"
	switch {
	case opt.explain != "" && (lists || opt.fix || opt.diff):
		return nil, errors.New("-explain prints text, and neither lists nor fixes; leave out -format, -json, -fix and -diff")
	case lists && opt.fix:
		return nil, fmt.Errorf("%s and -fix cannot be used together; %[1]s lists the findings", opt.formatFlag())
	case lists && opt.diff:
		return nil, fmt.Errorf("%s and -diff cannot be used together; %[1]s lists the findings", opt.formatFlag())
	}
	return opt, nil
}

// unknownFlag is the error for a flag that connlint does not have.
func unknownFlag(fs *flag.FlagSet, name string) error {
	var known []string
	fs.VisitAll(func(f *flag.Flag) { known = append(known, f.Name) })
	known = slices.DeleteFunc(known, func(k string) bool { return len(k) == 1 })
	if near := nearest(name, known); near != "" {
		return fmt.Errorf("there is no flag -%s; did you mean -%s?", name, near)
	}
	return fmt.Errorf("there is no flag -%s; connlint help lists the flags", name)
}
