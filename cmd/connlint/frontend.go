package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer"
)

// program is connlint as people call it.
type program struct {
	analyzer       *analysis.Analyzer
	categories     []analyzer.CategoryDoc
	stdout, stderr io.Writer
	style          style
}

// run does what args, less the program's name, ask for, and returns the exit
// code.
func (p *program) run(ctx context.Context, args []string) int {
	// All of stdout is written at once, so that a full disk is noticed.
	var out bytes.Buffer
	code, err := p.dispatch(ctx, &out, args)
	if _, werr := p.stdout.Write(out.Bytes()); werr != nil {
		err = errors.Join(err, werr)
	}
	if err != nil {
		p.printTrouble(err)
		return exitTrouble
	}
	return code
}

func (p *program) dispatch(ctx context.Context, out *bytes.Buffer, args []string) (int, error) {
	if c := commandOf(args); c != nil {
		return c.run(p, ctx, out, args[1:])
	}
	opt, err := parse(p.analyzer, args)
	if errors.Is(err, flag.ErrHelp) {
		return exitClean, p.help(out, nil)
	}
	if err != nil {
		return exitTrouble, err
	}
	if opt.version {
		printVersion(out)
		return exitClean, nil
	}
	work, err := newWorkplace(opt)
	if err != nil {
		return exitTrouble, err
	}
	work.progress = func() *progress { return startProgress(p.stderr, os.Getenv) }
	if err := errors.Join(opt.useModels(p.analyzer, work.dir), checkPatterns(work.dir, opt.patterns)); err != nil {
		return exitTrouble, err
	}
	switch {
	case opt.explain != "":
		return p.explain(ctx, out, work, opt)
	case opt.diff: // also with -fix, as in go vet
		return p.diff(ctx, out, work, opt)
	case opt.fix:
		return p.fix(ctx, out, work, opt)
	}
	result, err := p.check(ctx, work, opt)
	if result == nil {
		return exitTrouble, err
	}
	r := newReport(result, work, opt)
	r.trouble = err
	err = errors.Join(err, p.printReport(out, formatFor(opt.format, os.Getenv), r))
	return codeFor(len(result.findings)), err
}

func newReport(result *checked, work *workplace, opt *options) *report {
	return &report{
		findings: result.findings,
		dir:      work.dir,
		packages: result.packages,
		context:  opt.context,
		sources:  make(sources),
	}
}

func codeFor(findings int) int {
	if findings > 0 {
		return exitFindings
	}
	return exitClean
}

// checked is the outcome of a check.
type checked struct {
	findings []finding
	packages map[string]string // that were asked for: import path to folder
}

// check analyses the packages of opt. A nil result says that nothing could be
// learnt; a result and an error, that it is not the whole truth.
func (p *program) check(ctx context.Context, work *workplace, opt *options) (*checked, error) {
	if result, ok, err := p.checkDirect(ctx, work, opt); ok || err != nil {
		return result, err
	}
	vetted, packages, err := work.vetAndList(ctx, opt, "-json")
	if err != nil {
		return nil, err
	}
	if vetted.failed == nil {
		for _, line := range cleanLines(vetted.stderr) {
			p.note(line)
		}
	}
	findings, err := p.decode(bytes.NewReader(vetted.stdout), packages)
	if vetted.failed != nil {
		err = errors.Join(newGoTrouble(vetted, work.dir, opt.patterns), err)
	}
	return &checked{findings, packages}, err
}

// decode reads what go vet -json prints, and shows what is no finding of it.
func (p *program) decode(stream io.Reader, packages map[string]string) ([]finding, error) {
	findings, err := decodeVet(stream, packages, p.analyzer.URL)
	findings = slices.DeleteFunc(findings, func(f finding) bool {
		if f.Category == analyzer.Debug {
			p.note(f.Message)
		}
		return f.Category == analyzer.Debug
	})
	return findings, err
}

// note prints what is worth knowing and no trouble.
func (p *program) note(line string) {
	fmt.Fprintln(p.stderr, "connlint: "+strings.TrimPrefix(line, "connlint: "))
}

// vetAndList runs go vet with the flags and, because it does not say which
// packages the patterns name, go list at its side.
func (w *workplace) vetAndList(ctx context.Context, opt *options, flags ...string) (goResult, map[string]string, error) {
	type listed struct {
		packages map[string]string
		err      error
	}
	list := make(chan listed, 1)
	go func() {
		packages, err := w.list(ctx, opt)
		list <- listed{packages, err}
	}()
	vetted, err := w.vet(ctx, opt, true, flags...)
	asked := <-list
	switch {
	case err != nil:
		return goResult{}, nil, err
	case asked.err != nil:
		return goResult{}, nil, asked.err
	}
	return vetted, asked.packages, nil
}
