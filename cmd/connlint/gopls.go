package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/semver"
)

// The versions of gopls that connlint can be built into. The newest needs a newer
// Go than connlint does: it is not what one gets without asking for it.
const (
	oldestGopls  = "v0.22.0"
	defaultGopls = "v0.23.0"
)

const goplsUsage = `Usage:

	connlint gopls -o FILE [flags]

builds gopls, the language server of Go, with connlint inside, and writes it to
FILE, for editors to run instead of the stock one. connlint then reports while
one types, and its fixes are quick fixes. It needs the go command, and gets the
source of gopls as a module.

Flags:

`

// goplsOptions is what the command line of connlint gopls asks for.
type goplsOptions struct {
	file     string // the program to write
	version  string // of gopls
	connlint string // a folder with connlint's source, or ""
}

func newGoplsFlags(opt *goplsOptions) *flag.FlagSet {
	fs := flag.NewFlagSet("connlint gopls", flag.ContinueOnError)
	fs.SetOutput(io.Discard) // errors are returned, and printed once
	fs.Usage = func() {}
	fs.StringVar(&opt.file, "o", "", "write the program to `file`")
	fs.StringVar(&opt.version, "version", defaultGopls, "build this `version` of gopls, "+oldestGopls+" or later, or latest (default "+defaultGopls+")")
	fs.StringVar(&opt.connlint, "connlint", "", "build in the connlint of this `folder`, a checkout (default: the one that runs)")
	return fs
}

func parseGopls(args []string) (*goplsOptions, error) {
	opt := new(goplsOptions)
	fs := newGoplsFlags(opt)
	if err := fs.Parse(args); err != nil {
		if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -"); ok {
			return nil, unknownFlag(fs, name)
		}
		return nil, err
	}
	switch {
	case fs.NArg() > 0:
		return nil, fmt.Errorf("gopls takes no argument %s; connlint gopls -h lists the flags", fs.Arg(0))
	case opt.file == "":
		return nil, errors.New("say where to write the program: connlint gopls -o FILE")
	case opt.version == "latest":
	case !semver.IsValid(opt.version):
		return nil, fmt.Errorf("-version %s: want a version of gopls, such as %s, or latest", opt.version, defaultGopls)
	case semver.Compare(opt.version, oldestGopls) < 0:
		return nil, fmt.Errorf("-version %s: connlint needs gopls %s or later", opt.version, oldestGopls)
	}
	var err error
	if opt.file, err = filepath.Abs(opt.file); err != nil {
		return nil, fmt.Errorf("-o: %w", err)
	}
	if info, err := os.Stat(opt.file); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("-o %s: it is there and no file", opt.file)
	}
	return opt, nil
}

// gopls builds a gopls with connlint inside. The file of the command line gets it
// whole, or stays as it was.
func (p *program) gopls(ctx context.Context, out *bytes.Buffer, args []string) (int, error) {
	opt, err := parseGopls(args)
	if errors.Is(err, flag.ErrHelp) {
		out.WriteString(goplsUsage)
		newGoplsFlags(new(goplsOptions)).VisitAll(func(f *flag.Flag) {
			value, text := flag.UnquoteUsage(f)
			printFlag(out, f.Name, value, text)
		})
		return exitClean, nil
	}
	if err != nil {
		return exitTrouble, err
	}
	// Beside the file, so that it can be put in place in one step. Whether that
	// folder can be written to is known at once, and not after minutes.
	beside, err := os.MkdirTemp(filepath.Dir(opt.file), ".connlint-gopls-")
	if err != nil {
		return exitTrouble, fmt.Errorf("-o %s: %w", opt.file, err)
	}
	defer os.RemoveAll(beside)
	b, err := newGoplsBuild()
	if err != nil {
		return exitTrouble, err
	}
	defer os.RemoveAll(b.dir)
	if err := b.find(ctx, opt); err != nil {
		return exitTrouble, err
	}
	p.note(fmt.Sprintf("building gopls %s with connlint %s inside; this takes some minutes the first time", b.gopls.Version, b.connlint))
	built := filepath.Join(beside, filepath.Base(opt.file))
	if err := b.build(ctx, built); err != nil {
		return exitTrouble, fmt.Errorf("build gopls %s: %w", b.gopls.Version, err)
	}
	if err := os.Rename(built, opt.file); err != nil {
		return exitTrouble, fmt.Errorf("-o %s: %w", opt.file, err)
	}
	fmt.Fprintf(out, "%s is gopls %s with connlint %s inside\n", opt.file, b.gopls.Version, b.connlint)
	return exitClean, nil
}
